// The small parts of a workbook: what belongs to what, its sheets and their day count, its number formats, its shared texts.
// ECMA-376-1, 18.2 (workbook), 18.4 (shared strings), 18.8 (styles); ECMA-376-2, 9.3 (relationships).

import type { Sheet } from './cell.js';
import type { LimitName } from './file-problem.js';
import { MOST_CELLS, MOST_SETTINGS, MOST_SHEETS } from './limits.js';
import { type NumberFormat, numberFormatOf } from './number-format.js';
import { unescaped, type XmlAttributes, type XmlReader } from './xml.js';

/** Whom to tell what is wrong with a part; what is told throws. */
export interface PartJudge {
  readonly beyond: (limit: LimitName, most: number, found: number) => never;
  readonly contradicts: () => never;
}

/** What a part points at. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `worksheet`. */
  readonly type: string;
  /** The name of the part; null when it is outside the workbook. */
  readonly target: string | null;
}

/** The relationships of a part; `folder` is where its targets begin. */
export function relationshipsInto(list: Relationship[], folder: string, { contradicts }: PartJudge): XmlReader {
  return onlyOpened((name, attributes) => {
    if (name !== 'Relationship') return;
    if (list.length === MOST_SETTINGS) contradicts();
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const target = TargetMode === 'External' ? null : resolved(folder, Target);
    list.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target });
  });
}

/** The part with the relationships of a part, and the folder of that part. */
export function relationshipsOf(part: string): { readonly part: string; readonly folder: string } {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  return { part: `${folder}_rels/${part.slice(slash + 1)}.rels`, folder };
}

function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  const names: string[] = [];
  for (const name of path.replaceAll('\\', '/').split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

/** What the workbook says of its sheets. */
export interface WorkbookList {
  readonly sheets: { readonly name: string; readonly relationship: string }[];
  dateSystem: Sheet['dateSystem'];
}

export function workbookInto(list: WorkbookList, { beyond }: PartJudge): XmlReader {
  return onlyOpened((name, attributes) => {
    if (name === 'workbookPr' && isTrue(attributes.date1904)) list.dateSystem = 1904;
    if (name !== 'sheet') return;
    if (list.sheets.length === MOST_SHEETS) beyond('sheets', MOST_SHEETS, MOST_SHEETS + 1);
    const id = Object.keys(attributes).find((key) => key.endsWith(':id'));
    list.sheets.push({ name: unescaped(attributes.name ?? ''), relationship: (id && attributes[id]) ?? '' });
  });
}

/** The formats of the cells' styles, by their index; null for those of plain numbers. */
export function formatsInto(formats: (NumberFormat | null)[], { contradicts }: PartJudge): XmlReader {
  const codes = new Map<number, string>();
  let list = '';
  return {
    open: (name, attributes) => {
      if (formats.length > MOST_SETTINGS || codes.size > MOST_SETTINGS) contradicts();
      if (name === 'numFmts' || name === 'cellXfs') list = name;
      else if (name === 'numFmt' && list === 'numFmts')
        codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'xf' && list === 'cellXfs') {
        const id = Number(attributes.numFmtId ?? 0);
        formats.push(numberFormatOf(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === list) list = '';
    },
    text: () => {},
  };
}

/** The shared texts, each as a whole: those of its runs one after another, without the phonetic ones. `count` is given the characters of each. */
export function sharedTextsInto(
  texts: string[],
  count: (characters: number) => void,
  { beyond }: PartJudge,
): XmlReader {
  let text = '';
  let isText = false;
  let isPhonetic = false;
  return {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 't') isText = !isPhonetic;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') {
        const whole = unescaped(text);
        count(whole.length);
        if (texts.length === MOST_CELLS) beyond('cells', MOST_CELLS, MOST_CELLS + 1);
        texts.push(whole);
      }
    },
    text: (chunk) => {
      if (isText) text += chunk;
    },
  };
}

/** An attribute that says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function onlyOpened(open: (name: string, attributes: XmlAttributes) => void): XmlReader {
  return { open, close: () => {}, text: () => {} };
}
