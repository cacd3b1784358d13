// Every problem of a file and every note, in both languages.

import { expect, describe as group, test } from 'vitest';
import { describe } from '../../src/messages/describe.js';
import type { BeyondLimit, ForeignFormat, SheetFileProblem, WorkbookFault } from '../../src/sheets/file-problem.js';

const file = 'c.xlsx';
const foreign = (format: ForeignFormat): SheetFileProblem => ({ _tag: 'OtherFormat', file, format });
const damaged = (fault: WorkbookFault, part: string | null = 'xl/styles.xml'): SheetFileProblem => ({
  _tag: 'DamagedWorkbook',
  file,
  part,
  fault,
});
const beyond = (
  limit: BeyondLimit['limit'],
  most: number,
  found: number,
  within: string | null = null,
): SheetFileProblem => ({ _tag: 'BeyondLimit', file, limit, most, found, within, unpacked: 0 });

const QUOTES = [
  "un texte qui contient des guillemets s'écrit entre guillemets, les siens doublés",
  'a text with quotes in it stands in quotes, its own ones doubled',
];
const ORIGINAL = [
  "reprenez l'original, ou ouvrez-le dans Excel et faites Enregistrer sous > Classeur Excel (.xlsx)",
  'take the original, or open it in Excel and choose Save As > Excel Workbook (.xlsx)',
];
const FEWER = [
  'ne gardez que les feuilles et les lignes utiles, dans un nouveau classeur',
  'keep only the sheets and rows that are needed, in a new workbook',
];
const SAVE = [
  'ouvrez-le et faites Enregistrer sous > Classeur Excel (.xlsx)',
  'open it and choose Save As > Excel Workbook (.xlsx)',
];

group('problems', () => {
  test.each<[SheetFileProblem, fr: string, en: string]>([
    [
      { _tag: 'EmptyFile', file },
      "ce fichier est vide ; attendu : un classeur .xlsx, ou un fichier csv dont la première ligne porte l'en-tête",
      'this file is empty; expected an .xlsx workbook, or a csv file with a header in its first line',
    ],
    [
      foreign('xls'),
      `ce classeur est de l'ancien format d'Excel (.xls) ; ${SAVE[0]}`,
      `this workbook has the old format of Excel (.xls); ${SAVE[1]}`,
    ],
    [
      foreign('encrypted'),
      'ce classeur est protégé par un mot de passe ; retirez-le (Fichier > Informations > Protéger le classeur), puis Enregistrer sous > Classeur Excel (.xlsx)',
      'this workbook is protected by a password; remove it (File > Info > Protect Workbook), then Save As > Excel Workbook (.xlsx)',
    ],
    [
      foreign('ods'),
      `ce classeur est au format OpenDocument (.ods) ; ${SAVE[0]}`,
      `this workbook has the OpenDocument format (.ods); ${SAVE[1]}`,
    ],
    [
      foreign('xlsb'),
      `ce classeur est au format binaire d'Excel (.xlsb) ; ${SAVE[0]}`,
      `this workbook has the binary format of Excel (.xlsb); ${SAVE[1]}`,
    ],
    [
      foreign('archive'),
      `cette archive n'est pas un classeur ; attendu : un classeur .xlsx ou un fichier csv ; si c'est un tableau, ${SAVE[0]}`,
      `this archive is no workbook; expected an .xlsx workbook or a csv file; if it is a spreadsheet, ${SAVE[1]}`,
    ],
    [
      foreign('markup'),
      `ce fichier est une page web ou du XML, quelle que soit son extension ; ${SAVE[0]}`,
      `this file is a web page or XML, whatever its extension; ${SAVE[1]}`,
    ],
    [
      foreign('json'),
      'ce fichier est en JSON ; attendu ici : un classeur .xlsx ou un fichier csv',
      'this file is JSON; expected here: an .xlsx workbook or a csv file',
    ],
    [
      foreign('binary'),
      "ce fichier n'est ni un classeur ni du texte ; attendu : un classeur .xlsx ou un fichier csv ; d'Excel, Enregistrer sous > CSV UTF-8",
      'this file is neither a workbook nor text; expected an .xlsx workbook or a csv file; from Excel, Save As > CSV UTF-8',
    ],
    [
      { _tag: 'BrokenText', file, encoding: 'UTF-16' },
      "ce fichier s'annonce en UTF-16, ce qu'il n'est pas ; rouvrez-le et enregistrez-le en « CSV UTF-8 »",
      'this file says it is UTF-16, which it is not; open it again and save it as “CSV UTF-8”',
    ],
    [
      { _tag: 'BadQuoting', file, line: 4, fault: 'opening' },
      `ligne 4 : guillemet au milieu d'un texte ; ${QUOTES[0]}`,
      `line 4: a quote in the middle of a text; ${QUOTES[1]}`,
    ],
    [
      { _tag: 'BadQuoting', file, line: 4, fault: 'closing' },
      `ligne 4 : texte après le guillemet fermant ; ${QUOTES[0]}`,
      `line 4: text after the closing quote; ${QUOTES[1]}`,
    ],
    [
      { _tag: 'BadQuoting', file, line: 4, fault: 'unclosed' },
      `ligne 4 : guillemet ouvert et jamais refermé ; ${QUOTES[0]}`,
      `line 4: a quote that is opened and never closed; ${QUOTES[1]}`,
    ],
    [
      { _tag: 'AmbiguousComma', file, line: 3, received: '7,5' },
      'ligne 3 : "7,5" est coupé en deux, car la virgule sépare déjà les colonnes ; séparez les colonnes par des points-virgules, ou mettez ce nombre entre guillemets',
      'line 3: "7,5" is cut in two, since commas already separate the columns; separate columns with semicolons, or put the number in quotes',
    ],
    [
      beyond('bytes', 67_108_864, 67_108_865),
      `trop gros : 68 Mo au moins ; au plus 67 Mo ; ${FEWER[0]}`,
      `too large: 68 MB at least; at most 67 MB; ${FEWER[1]}`,
    ],
    [
      beyond('unpackedBytes', 1_073_741_824, 1_100_000_000),
      `trop gros, une fois décompressé : 1 100 Mo au moins ; au plus 1 073 Mo ; ${FEWER[0]}`,
      `too large unpacked: 1,100 MB at least; at most 1,073 MB; ${FEWER[1]}`,
    ],
    [
      beyond('ratio', 100, 101, 'xl/worksheets/sheet1.xml'),
      "xl/worksheets/sheet1.xml : se décompresse à plus de 100 fois sa taille, ce que ne fait aucun classeur ordinaire ; ouvrez-le dans Excel et enregistrez-le à nouveau, s'il vient d'une source sûre",
      'xl/worksheets/sheet1.xml: unpacks to more than 100 times its size, which no ordinary workbook does; open it in Excel and save it again, if you trust where it comes from',
    ],
    [
      beyond('parts', 10_000, 10_001),
      `10 001 parties au moins ; au plus 10 000 ; ${FEWER[0]}`,
      `10,001 parts at least; at most 10,000; ${FEWER[1]}`,
    ],
    [
      beyond('sheets', 200, 201),
      `201 feuilles au moins ; au plus 200 ; ${FEWER[0]}`,
      `201 sheets at least; at most 200; ${FEWER[1]}`,
    ],
    [
      beyond('rows', 1_048_576, 1_048_577, 'Lettres'),
      `Lettres : 1 048 577 lignes au moins ; au plus 1 048 576 ; ${FEWER[0]}`,
      `Lettres: 1,048,577 rows at least; at most 1,048,576; ${FEWER[1]}`,
    ],
    [
      beyond('columns', 1000, 1001),
      `1 001 colonnes au moins ; au plus 1 000 ; ${FEWER[0]}`,
      `1,001 columns at least; at most 1,000; ${FEWER[1]}`,
    ],
    [
      beyond('cells', 10, 11),
      `11 cellules remplies au moins ; au plus 10 ; ${FEWER[0]}`,
      `11 filled cells at least; at most 10; ${FEWER[1]}`,
    ],
    [
      beyond('characters', 10, 11),
      `11 caractères au moins ; au plus 10 ; ${FEWER[0]}`,
      `11 characters at least; at most 10; ${FEWER[1]}`,
    ],
    [
      beyond('mergedRanges', 10, 11),
      `11 plages fusionnées au moins ; au plus 10 ; ${FEWER[0]}`,
      `11 merged ranges at least; at most 10; ${FEWER[1]}`,
    ],
    [
      damaged('archive', null),
      `ce classeur est incomplet ou abîmé : l'archive ne se lit pas jusqu'au bout ; ${ORIGINAL[0]}`,
      `this workbook is incomplete or damaged: the archive cannot be read to its end; ${ORIGINAL[1]}`,
    ],
    [
      damaged('size'),
      `classeur abîmé : xl/styles.xml n'a pas la taille annoncée ; ${ORIGINAL[0]}`,
      `damaged workbook: xl/styles.xml does not have the size that is declared; ${ORIGINAL[1]}`,
    ],
    [
      damaged('checksum'),
      `classeur abîmé : xl/styles.xml a une somme de contrôle fausse ; ${ORIGINAL[0]}`,
      `damaged workbook: xl/styles.xml has a wrong checksum; ${ORIGINAL[1]}`,
    ],
    [
      damaged('packing'),
      `classeur abîmé : xl/styles.xml est compressé d'une façon qui n'est pas lue, ou ne se décompresse pas ; ${ORIGINAL[0]}`,
      `damaged workbook: xl/styles.xml is packed in a way that is not read, or does not unpack; ${ORIGINAL[1]}`,
    ],
    [
      damaged('xml'),
      `classeur abîmé : xl/styles.xml n'est pas du XML correct ; ${ORIGINAL[0]}`,
      `damaged workbook: xl/styles.xml is not well-formed XML; ${ORIGINAL[1]}`,
    ],
    [
      damaged('doctype'),
      `classeur abîmé : xl/styles.xml déclare un type de document (DOCTYPE), ce que ne fait aucun classeur ordinaire ; ${ORIGINAL[0]}`,
      `damaged workbook: xl/styles.xml declares a document type (DOCTYPE), which no ordinary workbook does; ${ORIGINAL[1]}`,
    ],
    [
      damaged('missing'),
      `classeur abîmé : xl/styles.xml manque ; ${ORIGINAL[0]}`,
      `damaged workbook: xl/styles.xml is missing; ${ORIGINAL[1]}`,
    ],
    [
      damaged('content'),
      `classeur abîmé : xl/styles.xml se contredit ; ${ORIGINAL[0]}`,
      `damaged workbook: xl/styles.xml contradicts itself; ${ORIGINAL[1]}`,
    ],
  ])('%o', (problem, fr, en) => {
    // The digits of French are grouped by a narrow no-break space.
    expect(describe(problem, 'fr').replaceAll('\u{202f}', ' ')).toBe(`c.xlsx : ${fr}`);
    expect(describe(problem, 'en')).toBe(`c.xlsx: ${en}`);
  });

  test('a name from outside is shown, not obeyed', () => {
    expect(describe({ _tag: 'EmptyFile', file: 'a\u{1b}[2J\u{202e}.csv' }, 'en')).toMatch(
      /^a\\u\{1b\}\[2J\\u\{202e\}\.csv: /,
    );
  });
});

test('notes', () => {
  const converted = { _tag: 'ReadAsWindows1252', file: 'l.csv', example: 'Fréquence' } as const;
  expect(describe(converted, 'fr')).toBe(
    `l.csv : ce fichier n'est pas en UTF-8 ; lu en Windows-1252, où l'on trouve "Fréquence" ; si les accents sont faux, enregistrez-le en « CSV UTF-8 »`,
  );
  expect(describe(converted, 'en')).toBe(
    'l.csv: this file is not UTF-8; it was read as Windows-1252, which gives "Fréquence"; if accents are wrong, save it as “CSV UTF-8”',
  );
  const ignored = { _tag: 'PartsIgnored', file, parts: ['xl/vbaProject.bin', 'xl/connections.xml'] } as const;
  expect(describe(ignored, 'fr')).toBe(
    'c.xlsx : macros, liaisons et données externes laissées de côté : xl/vbaProject.bin, xl/connections.xml',
  );
  expect(describe(ignored, 'en')).toBe(
    'c.xlsx: macros, links and external data were left aside: xl/vbaProject.bin, xl/connections.xml',
  );
});
