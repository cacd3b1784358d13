// Workbooks of hand-written XML: what each test is about stands in it as Excel or LibreOffice would write it.

import { type Part, zipOf } from './zip-of.js';

/** What a workbook holds, as XML. */
export interface WorkbookText {
  /** The worksheets by name: the elements within `worksheet`, or those within `sheetData` if the text begins with a row. */
  readonly sheets: { readonly [name: string]: string };
  /** The `si` elements. */
  readonly texts?: string;
  /** Format codes; the cell style `n` (from 1) shows the n-th. A number is a built-in format. */
  readonly formats?: readonly (string | number)[];
  readonly workbookPr?: string;
  readonly more?: readonly Part[];
  /** Relationships of the workbook besides its own. */
  readonly relationships?: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of the workbook. */
export function partsOf({
  sheets,
  texts,
  formats = [],
  workbookPr = '',
  more = [],
  relationships = '',
}: WorkbookText): Part[] {
  const names = Object.keys(sheets);
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const styles = formats.map((format, at) => (typeof format === 'number' ? format : 164 + at));
  const codes = formats.flatMap((format, at) =>
    typeof format === 'number' ? [] : [`<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>`],
  );
  return [
    { name: '[Content_Types].xml', data: `${XML}<Types xmlns="${PACKAGE}/content-types"/>` },
    {
      name: '_rels/.rels',
      data: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${names
        .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${names
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join('')}<Relationship Id="st" Type="${OFFICE}/styles" Target="styles.xml"/>${
        texts === undefined
          ? ''
          : `<Relationship Id="ss" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>`
      }${relationships}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${codes.length}">${codes.join('')}</numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles
        .map((id) => `<xf numFmtId="${id}" fontId="0" applyNumberFormat="1"/>`)
        .join('')}</cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs></styleSheet>`,
    },
    ...(texts === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', data: `${XML}<sst xmlns="${MAIN}">${texts}</sst>` }]),
    ...Object.values(sheets).map((text, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${text.startsWith('<row') || text === '' ? `<sheetData>${text}</sheetData>` : text}</worksheet>`,
    })),
    ...more,
  ];
}

/** The workbook as a file. */
export function workbookOf(text: WorkbookText): Uint8Array {
  return zipOf(partsOf(text));
}
