// The page of sheets, headers and words is that which the tables of the library make; `vitest -u` makes it again.

import { expect, test } from 'vitest';
import { acceptedByField } from '../../src/sheets/field-messages.js';
import { SHEET_TABLES, type SheetTable } from '../../src/sheets/index.js';
import {
  ASSIGNMENT_WORDS,
  CALAGE_WORDS,
  EVERYBODY_WORDS,
  FREQUENCY_WORDS,
  NAME_KIND_WORDS,
  STATUT_WORDS,
  type Word,
  YES_NO_WORDS,
  ZONE_WORDS,
} from '../../src/sheets/words.js';

const code = (texts: readonly string[]) => texts.map((text) => `\`${text}\``).join(', ');
const rowsOf = (rows: readonly (readonly string[])[]) => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  rowsOf([head, head.map(() => '---'), ...rows]);

function sheetSection({ name, aliases, fields }: SheetTable): string {
  const rows = fields.map((field) => [
    field.header.fr + (field.isMandatory ? ' *' : ''),
    field.header.en,
    `\`${field.key}\``,
    acceptedByField(field.kind, 'en'),
    code(field.aliases),
  ]);
  const called = `In English \`${name.en}\`; also ${code(aliases)}.`;
  const head = ['header', 'in English', 'field', 'cells', 'also understood'];
  return `## ${name.fr}\n\n${called}\n\n${table(head, rows)}`;
}

function wordsSection(title: string, words: readonly Word<string | number | boolean>[]): string {
  const rows = words.map(({ value, name, aliases }) => [name.fr, name.en, `\`${value}\``, code(aliases)]);
  return `### ${title}\n\n${table(['word', 'in English', 'value', 'also understood'], rows)}`;
}

const PAGE = `# Sheets, headers and words

What a workbook or a csv file of the firm may hold, as \`plan-de-charge template --out my-firm.xlsx\` writes it: the sheets, the headers of their columns, the words of their lists. The page is made from the tables that the [library](api/sheets.api.md) reads by (\`SHEET_TABLES\`), so nothing that is read is missing here.

Names of sheets, headers and words are compared without accents, case, blanks and signs: \`Début de mission\`, \`DEBUT MISSION\` and \`dateDebut\` are one header. Columns may stand in any order, among others of the firm's own, below titles. A sheet without a column marked * is refused. How cells are read where more than one reading is possible is a [decision](decisions/0029-cells.md).

${Object.values(SHEET_TABLES).map(sheetSection).join('\n\n')}

## Words

${[
  wordsSection('Fréquence', FREQUENCY_WORDS),
  wordsSection('Calage', CALAGE_WORDS),
  wordsSection('Statut', STATUT_WORDS),
  wordsSection('Yes and no', YES_NO_WORDS),
  wordsSection('Zone', ZONE_WORDS),
  wordsSection('Nature, of an assignment', ASSIGNMENT_WORDS),
  wordsSection('Nature, of a name', NAME_KIND_WORDS),
].join('\n\n')}

In the sheet ${SHEET_TABLES.leave.name.fr}, everybody is one of ${code(EVERYBODY_WORDS)}.
`;

test('the page is up to date', async () => {
  await expect(PAGE).toMatchFileSnapshot('../../docs/sheets.md');
});

test('every list of a column has its words on the page', () => {
  const words = Object.values(SHEET_TABLES).flatMap(({ fields }: SheetTable) =>
    fields.flatMap(({ kind }) => (kind._tag === 'Word' ? kind.words : [])),
  );
  expect(words.length).toBeGreaterThan(30);
  for (const { name } of words) expect(PAGE).toContain(`| ${name.fr} | ${name.en} | `);
});
