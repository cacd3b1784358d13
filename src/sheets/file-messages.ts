// Why a spreadsheet file cannot be read, and what is worth saying of one that was, in words, French or English: one sentence without a
// full stop for each, with what is accepted and what to do.

import { grouped, type Language, shown, visible } from '../core/text.js';
import type {
  BadQuoting,
  BeyondLimit,
  DamagedWorkbook,
  FileNote,
  ForeignFormat,
  LimitName,
  SheetFileProblem,
  WorkbookFault,
} from './file-problem.js';

/** A text in both languages, French first. */
type Both = readonly [fr: string, en: string];

const SAVE_AS: Both = [
  'ouvrez-le et faites Enregistrer sous > Classeur Excel (.xlsx)',
  'open it and choose Save As > Excel Workbook (.xlsx)',
];

/** The sentence of a problem, or of a note. */
export function messageOfFileProblem(problem: SheetFileProblem | FileNote, language: Language): string {
  const [fr, en] = sentenceOf(problem, language);
  const file = visible(problem.file);
  return language === 'fr' ? `${file} : ${fr}` : `${file}: ${en}`;
}

function sentenceOf(problem: SheetFileProblem | FileNote, language: Language): Both {
  switch (problem._tag) {
    case 'EmptyFile':
      return [
        "ce fichier est vide ; attendu : un classeur .xlsx, ou un fichier csv dont la première ligne porte l'en-tête",
        'this file is empty; expected an .xlsx workbook, or a csv file with a header in its first line',
      ];
    case 'OtherFormat':
      return FOREIGN[problem.format];
    case 'BrokenText':
      return [
        `ce fichier s'annonce en ${problem.encoding}, ce qu'il n'est pas ; rouvrez-le et enregistrez-le en « CSV UTF-8 »`,
        `this file says it is ${problem.encoding}, which it is not; open it again and save it as “CSV UTF-8”`,
      ];
    case 'BadQuoting':
      return badQuoting(problem);
    case 'AmbiguousComma': {
      const { line, received } = problem;
      return [
        `ligne ${line} : ${shown(received)} est coupé en deux, car la virgule sépare déjà les colonnes ; séparez les colonnes par des points-virgules, ou mettez ce nombre entre guillemets`,
        `line ${line}: ${shown(received)} is cut in two, since commas already separate the columns; separate columns with semicolons, or put the number in quotes`,
      ];
    }
    case 'BeyondLimit':
      return beyondLimit(problem, language);
    case 'DamagedWorkbook':
      return damaged(problem);
    case 'ReadAsWindows1252': {
      const word = shown(problem.example);
      return [
        `ce fichier n'est pas en UTF-8 ; lu en Windows-1252, où l'on trouve ${word} ; si les accents sont faux, enregistrez-le en « CSV UTF-8 »`,
        `this file is not UTF-8; it was read as Windows-1252, which gives ${word}; if accents are wrong, save it as “CSV UTF-8”`,
      ];
    }
    case 'PartsIgnored': {
      const parts = problem.parts.map(visible).join(', ');
      return [
        `macros, liaisons et données externes laissées de côté : ${parts}`,
        `macros, links and external data were left aside: ${parts}`,
      ];
    }
  }
}

const FOREIGN: { readonly [format in ForeignFormat]: Both } = {
  xls: [
    `ce classeur est de l'ancien format d'Excel (.xls) ; ${SAVE_AS[0]}`,
    `this workbook has the old format of Excel (.xls); ${SAVE_AS[1]}`,
  ],
  encrypted: [
    `ce classeur est protégé par un mot de passe ; retirez-le (Fichier > Informations > Protéger le classeur), puis Enregistrer sous > Classeur Excel (.xlsx)`,
    `this workbook is protected by a password; remove it (File > Info > Protect Workbook), then Save As > Excel Workbook (.xlsx)`,
  ],
  ods: [
    `ce classeur est au format OpenDocument (.ods) ; ${SAVE_AS[0]}`,
    `this workbook has the OpenDocument format (.ods); ${SAVE_AS[1]}`,
  ],
  xlsb: [
    `ce classeur est au format binaire d'Excel (.xlsb) ; ${SAVE_AS[0]}`,
    `this workbook has the binary format of Excel (.xlsb); ${SAVE_AS[1]}`,
  ],
  archive: [
    `cette archive n'est pas un classeur ; attendu : un classeur .xlsx ou un fichier csv ; si c'est un tableau, ${SAVE_AS[0]}`,
    `this archive is no workbook; expected an .xlsx workbook or a csv file; if it is a spreadsheet, ${SAVE_AS[1]}`,
  ],
  markup: [
    `ce fichier est une page web ou du XML, quelle que soit son extension ; ${SAVE_AS[0]}`,
    `this file is a web page or XML, whatever its extension; ${SAVE_AS[1]}`,
  ],
  json: [
    'ce fichier est en JSON ; attendu ici : un classeur .xlsx ou un fichier csv',
    'this file is JSON; expected here: an .xlsx workbook or a csv file',
  ],
  binary: [
    "ce fichier n'est ni un classeur ni du texte ; attendu : un classeur .xlsx ou un fichier csv ; d'Excel, Enregistrer sous > CSV UTF-8",
    'this file is neither a workbook nor text; expected an .xlsx workbook or a csv file; from Excel, Save As > CSV UTF-8',
  ],
};

function badQuoting({ line, fault }: BadQuoting): Both {
  const remedy: Both = [
    "un texte qui contient des guillemets s'écrit entre guillemets, les siens doublés",
    'a text with quotes in it stands in quotes, its own ones doubled',
  ];
  const faults: { readonly [fault in BadQuoting['fault']]: Both } = {
    opening: ["guillemet au milieu d'un texte", 'a quote in the middle of a text'],
    closing: ['texte après le guillemet fermant', 'text after the closing quote'],
    unclosed: ['guillemet ouvert et jamais refermé', 'a quote that is opened and never closed'],
  };
  const [fr, en] = faults[fault];
  return [`ligne ${line} : ${fr} ; ${remedy[0]}`, `line ${line}: ${en}; ${remedy[1]}`];
}

/** What is counted, after its number. */
const COUNTED: { readonly [limit in Exclude<LimitName, 'bytes' | 'unpackedBytes' | 'ratio'>]: Both } = {
  parts: ['parties', 'parts'],
  sheets: ['feuilles', 'sheets'],
  rows: ['lignes', 'rows'],
  columns: ['colonnes', 'columns'],
  cells: ['cellules remplies', 'filled cells'],
  characters: ['caractères', 'characters'],
  mergedRanges: ['plages fusionnées', 'merged ranges'],
};

function beyondLimit({ limit, most, found, within }: BeyondLimit, language: Language): Both {
  const place: Both = within === null ? ['', ''] : [`${visible(within)} : `, `${visible(within)}: `];
  const remedy: Both = [
    'ne gardez que les feuilles et les lignes utiles, dans un nouveau classeur',
    'keep only the sheets and rows that are needed, in a new workbook',
  ];
  const count = (value: number) => grouped(value, language);
  switch (limit) {
    case 'bytes':
    case 'unpackedBytes': {
      const [are, of] = limit === 'bytes' ? (['', ''] as const) : ([', une fois décompressé', ' unpacked'] as const);
      const [there, allowed] = [megabytes(found, 'up'), megabytes(most, 'down')].map(count);
      return [
        `${place[0]}trop gros${are} : ${there} Mo au moins ; au plus ${allowed} Mo ; ${remedy[0]}`,
        `${place[1]}too large${of}: ${there} MB at least; at most ${allowed} MB; ${remedy[1]}`,
      ];
    }
    case 'ratio':
      return [
        `${place[0]}se décompresse à plus de ${count(most)} fois sa taille, ce que ne fait aucun classeur ordinaire ; ouvrez-le dans Excel et enregistrez-le à nouveau, s'il vient d'une source sûre`,
        `${place[1]}unpacks to more than ${count(most)} times its size, which no ordinary workbook does; open it in Excel and save it again, if you trust where it comes from`,
      ];
    default: {
      const [fr, en] = COUNTED[limit];
      return [
        `${place[0]}${count(found)} ${fr} au moins ; au plus ${count(most)} ; ${remedy[0]}`,
        `${place[1]}${count(found)} ${en} at least; at most ${count(most)}; ${remedy[1]}`,
      ];
    }
  }
}

function megabytes(bytes: number, to: 'up' | 'down'): number {
  return to === 'up' ? Math.ceil(bytes / 1_000_000) : Math.floor(bytes / 1_000_000);
}

const FAULTS: { readonly [fault in WorkbookFault]: Both } = {
  archive: [
    "ce classeur est incomplet ou abîmé : l'archive ne se lit pas jusqu'au bout",
    'this workbook is incomplete or damaged: the archive cannot be read to its end',
  ],
  size: ["n'a pas la taille annoncée", 'does not have the size that is declared'],
  checksum: ['a une somme de contrôle fausse', 'has a wrong checksum'],
  packing: [
    "est compressé d'une façon qui n'est pas lue, ou ne se décompresse pas",
    'is packed in a way that is not read, or does not unpack',
  ],
  xml: ["n'est pas du XML correct", 'is not well-formed XML'],
  doctype: [
    'déclare un type de document (DOCTYPE), ce que ne fait aucun classeur ordinaire',
    'declares a document type (DOCTYPE), which no ordinary workbook does',
  ],
  missing: ['manque', 'is missing'],
  content: ['se contredit', 'contradicts itself'],
};

function damaged({ part, fault }: DamagedWorkbook): Both {
  const [fr, en] = FAULTS[fault];
  const remedy: Both = [
    "reprenez l'original, ou ouvrez-le dans Excel et faites Enregistrer sous > Classeur Excel (.xlsx)",
    'take the original, or open it in Excel and choose Save As > Excel Workbook (.xlsx)',
  ];
  const what: Both =
    part === null ? [fr, en] : [`classeur abîmé : ${visible(part)} ${fr}`, `damaged workbook: ${visible(part)} ${en}`];
  return [`${what[0]} ; ${remedy[0]}`, `${what[1]}; ${remedy[1]}`];
}

/** The tags that have their sentence here. */
const TAGS: { readonly [tag in (SheetFileProblem | FileNote)['_tag']]: true } = {
  EmptyFile: true,
  OtherFormat: true,
  BrokenText: true,
  BadQuoting: true,
  AmbiguousComma: true,
  BeyondLimit: true,
  DamagedWorkbook: true,
  ReadAsWindows1252: true,
  PartsIgnored: true,
};

/** Whether a problem, or a note, has its sentence here. */
export function isSheetFileProblem<P extends { readonly _tag: string }>(
  problem: P,
): problem is Extract<P, { readonly _tag: keyof typeof TAGS }> {
  return Object.hasOwn(TAGS, problem._tag);
}
