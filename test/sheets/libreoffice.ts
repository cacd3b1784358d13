// LibreOffice on this machine, and what it saves of a spreadsheet that is written as text (Flat OpenDocument).

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';

const NAMESPACES = ['office', 'table', 'text', 'style', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** Number formats, by the name of the cell style that has each. */
const FORMATS = `
<number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<number:time-style style:name="N2" number:truncate-on-overflow="false"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
<number:time-style style:name="N3"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
<number:percentage-style style:name="N4"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text> %</number:text></number:percentage-style>`;
const STYLES = ['date', 'elapsed', 'clock', 'percent']
  .map((name, at) => `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="N${at + 1}"/>`)
  .join('');

/** A spreadsheet of the tables, as text. */
export function flatDocument(tables: string, nullDate = '1899-12-30'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>${FORMATS}${STYLES}</office:automatic-styles>
<office:body><office:spreadsheet><table:calculation-settings><table:null-date table:date-value="${nullDate}"/></table:calculation-settings>${tables}</office:spreadsheet></office:body></office:document>`;
}

/** The bytes of the document as LibreOffice saves it with a filter. */
export function savedByLibreOffice(document: string, extension: string, filter: string): Uint8Array {
  return converted('document.fods', document, extension, filter);
}

/** The bytes of a workbook that LibreOffice has opened and saved as a workbook. */
export function resavedByLibreOffice(workbook: Uint8Array): Uint8Array {
  return converted('template.xlsx', workbook, 'xlsx', 'Calc MS Excel 2007 XML');
}

function converted(name: string, content: string | Uint8Array, extension: string, filter: string): Uint8Array {
  return savedAllByLibreOffice({ [name]: content }, extension, filter)[`${parse(name).name}.${extension}`];
}

/** What LibreOffice, started once, saves of some files with a filter, by the names of what it saves. */
export function savedAllByLibreOffice(
  files: Readonly<Record<string, string | Uint8Array>>,
  extension: string,
  filter: string,
): Readonly<Record<string, Uint8Array>> {
  const place = mkdtempSync(join(tmpdir(), 'plan-de-charge-'));
  try {
    const paths = Object.entries(files).map(([name, content]) => {
      const path = join(place, name);
      writeFileSync(path, content);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(place, 'profile')}`;
    const saved = join(place, 'saved');
    const options = ['--headless', '--convert-to', `${extension}:${filter}`, '--outdir', saved, ...paths];
    execFileSync(process.env.PLAN_DE_CHARGE_LIBREOFFICE ?? 'soffice', [profile, ...options], { stdio: 'pipe' });
    return Object.fromEntries(readdirSync(saved).map((name) => [name, readFileSync(join(saved, name))]));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
