// What is wrong with what spreadsheets hold, and what is worth saying of it, in words, French or English: one sentence without a full
// stop for each tag, that begins with the place.

import { EN } from '../core/messages-en.js';
import { FR } from '../core/messages-fr.js';
import type { Accepted } from '../core/problem.js';
import { type Bilingual, datesOf, decimal, grouped, type Language, visible } from '../core/text.js';
import { acceptedByField, listed } from './field-messages.js';
import type { Place } from './place.js';
import type {
  DisagreeingCell,
  InvalidCell,
  NoHeader,
  SheetProblem,
  SheetWarning,
  ShownCell,
  WritingProblem,
} from './problem.js';

const MOST_CHARACTERS = 80;

/** A text on one line, visible characters alone, not too long. */
export function shortText(text: string): string {
  const seen = visible(text.slice(0, MOST_CHARACTERS + 1));
  return seen.length > MOST_CHARACTERS ? `${seen.slice(0, MOST_CHARACTERS)}…` : seen;
}

function quoted(text: string, language: Language): string {
  return language === 'fr' ? `« ${shortText(text)} »` : `"${shortText(text)}"`;
}

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/** What a cell shows. */
function shownCell(value: ShownCell, language: Language): string {
  if (typeof value === 'number') return decimal(value, language);
  if (typeof value === 'boolean') return (language === 'fr' ? ['FAUX', 'VRAI'] : ['FALSE', 'TRUE'])[Number(value)];
  return quoted(ISO_DATE.test(value) ? datesOf(language).day(value) : value, language);
}

/** A place in words; the header stands in brackets after a cell, and names the column of a csv file. */
export function placeText({ file, sheet, cell, line }: Place, header: string | null, language: Language): string {
  const column = header === null || header === '' ? '' : shortText(header);
  if (cell !== null) return `${visible(file)}, ${shortText(sheet ?? '')}!${cell}${column === '' ? '' : ` (${column})`}`;
  const parts = [visible(file)];
  if (sheet !== null) parts.push(shortText(sheet));
  if (line !== null) parts.push(`${language === 'fr' ? 'ligne' : sheet === null ? 'line' : 'row'} ${line}`);
  if (column !== '' && sheet === null)
    parts.push(`${language === 'fr' ? 'colonne' : 'column'} ${quoted(header ?? '', language)}`);
  return parts.join(', ');
}

function namesOf(names: readonly Bilingual[], language: Language): string {
  return names.map((name) => name[language]).join(', ');
}

function meant(hint: string | Bilingual | undefined, language: Language): string {
  if (hint === undefined) return '';
  const text = quoted(typeof hint === 'string' ? hint : hint[language], language);
  return language === 'fr' ? ` ; vouliez-vous ${text} ?` : `; did you mean ${text}?`;
}

/** A value that is not accepted, with what is. */
function refused(value: string, expected: string, hint: string | Bilingual | undefined, language: Language): string {
  const near = meant(hint, language);
  return language === 'fr'
    ? `${value} n'est pas accepté ; attendu : ${expected}${near}`
    : `${value} is not accepted; expected ${expected}${near}`;
}

function invalidCell({ received, accepted, reason, hint }: InvalidCell, language: Language): string {
  const isFrench = language === 'fr';
  const value = shownCell(received, language);
  const expected = acceptedByField(accepted, language);
  switch (reason) {
    case 'NotADate':
      return isFrench
        ? `${value} n'est pas une date ; attendu : ${expected}`
        : `${value} is not a date; expected ${expected}`;
    case 'DateInstead': {
      const isHours = accepted._tag === 'Hours';
      return isFrench
        ? `${value} n'est pas accepté ; une date là où l'on attend ${isHours ? 'des heures' : 'un nombre'}`
        : `${value} is not accepted; a date where ${isHours ? 'hours are' : 'a number is'} expected`;
    }
    case 'MonthFirst':
      return refused(value, `${isFrench ? 'jour/mois/année' : 'day/month/year'} (${expected})`, hint, language);
    case 'TwoDigitYear': {
      const digits = isFrench ? 'avec une année de quatre chiffres' : 'with a year of four digits';
      return refused(value, `${expected}, ${digits}`, hint, language);
    }
    case 'NoStoredValue':
      return isFrench
        ? `la formule ${value} n'a pas de valeur enregistrée ; ouvrez et enregistrez dans Excel`
        : `the formula ${value} has no stored value; open and save the file in Excel`;
    case 'NotAccepted':
      return refused(value, expected, hint, language);
  }
}

/** What a team file accepts, as one says it of cells; `other` is the place that it is about. */
function acceptedByTeam(accepted: Accepted, other: string, language: Language): string {
  const isFrench = language === 'fr';
  switch (accepted._tag) {
    case 'SingleDay':
      return isFrench ? "une période d'un seul jour" : 'a single day';
    case 'MemberOrPool':
      return isFrench ? "une personne ou un pôle de l'équipe" : 'a person or a pool of the team';
    default: {
      const named = 'path' in accepted ? { ...accepted, path: other } : accepted;
      return (isFrench ? FR : EN).accepted(named);
    }
  }
}

function disagreeingCell({ received, accepted, other, hint }: DisagreeingCell, language: Language): string {
  const isFrench = language === 'fr';
  const place = other === null ? '' : placeText(other, null, language);
  const shown = received === null ? '' : shownCell(received, language);
  if (accepted._tag === 'OtherThan') {
    if (received === null) return isFrench ? `déjà dans ${place}` : `already in ${place}`;
    return isFrench
      ? `${shown} n'est pas accepté ; cette valeur est déjà dans ${place}`
      : `${shown} is not accepted; it is already in ${place}`;
  }
  const expected = acceptedByTeam(accepted, place, language);
  if (received === null) return isFrench ? `attendu : ${expected}` : `expected ${expected}`;
  return refused(shown, expected, hint, language);
}

function noHeader({ received, accepted, missing }: NoHeader, language: Language): string {
  const expected = namesOf(accepted, language);
  const lacking = namesOf(missing, language);
  const seen = received.map((text) => quoted(text, language)).join(', ');
  if (language === 'fr') {
    const nearest = received.length === 0 ? '' : ` ; la ligne la plus proche contient ${seen}, sans ${lacking}`;
    return `pas de ligne d'en-têtes parmi les 20 premières ; attendu : ${expected}${nearest}`;
  }
  const nearest = received.length === 0 ? '' : `; the likeliest row has ${seen}, without ${lacking}`;
  return `no row of headers among the first 20; expected ${expected}${nearest}`;
}

/** What has a sentence that begins with a place. */
type PlacedProblem = SheetProblem | SheetWarning | WritingProblem;

/** What is said of a problem after its place. */
export function sentenceOf(problem: PlacedProblem, language: Language): string {
  const say = (fr: string, en: string): string => (language === 'fr' ? fr : en);
  const quote = (text: string): string => quoted(text, language);
  const count = (value: number): string => grouped(value, language);
  switch (problem._tag) {
    case 'InvalidCell':
      return invalidCell(problem, language);
    case 'MissingCell': {
      const expected = acceptedByField(problem.accepted, language);
      return say(`cellule vide ; attendu : ${expected}`, `blank cell; expected ${expected}`);
    }
    case 'DisagreeingCell':
      return disagreeingCell(problem, language);
    case 'UnlistedLetter':
    case 'UnlistedPerson': {
      const [name, list] = [quote(problem.received), placeText(problem.accepted, null, language)];
      const hint = meant(problem.hint, language);
      return say(`${name} ne figure pas dans ${list}${hint}`, `${name} is not in ${list}${hint}`);
    }
    case 'AmbiguousName': {
      const [name, ids] = [quote(problem.received), listed(problem.accepted.map(quote), language)];
      return say(
        `${name} désigne plusieurs identifiants ; attendu : ${ids}`,
        `${name} is the name of more than one; expected ${ids}`,
      );
    }
    case 'MergedCells':
      return say(
        'cellules fusionnées ; attendu : une valeur dans chaque cellule',
        'merged cells; expected a value in each cell',
      );
    case 'NoHeader':
      return noHeader(problem, language);
    case 'MisspeltColumn': {
      const [written, hint] = [quote(problem.received), quote(problem.hint[language])];
      return say(`${written} : vouliez-vous ${hint} ?`, `${written}: did you mean ${hint}?`);
    }
    case 'DuplicateColumn': {
      const { accepted, other } = problem;
      const [name, first] = [quote(accepted[language]), placeText(other.place, other.header, language)];
      return say(
        `deuxième colonne pour ${name} ; la première est ${first}`,
        `second column for ${name}; the first is ${first}`,
      );
    }
    case 'DuplicateSheet': {
      const [name, first] = [quote(problem.accepted[language]), placeText(problem.other, null, language)];
      return say(
        `deuxième feuille pour ${name} ; la première est ${first}`,
        `second sheet for ${name}; the first is ${first}`,
      );
    }
    case 'NoKnownSheet': {
      const [names, sheets] = [namesOf(problem.accepted, language), problem.received.map(quote).join(', ')];
      return say(
        `aucune feuille connue ; attendu : ${names}, ou le nom de la feuille à lire ; le classeur contient ${sheets}`,
        `no known sheet; expected ${names}, or the name of the sheet to read; the workbook has ${sheets}`,
      );
    }
    case 'UnknownSheet': {
      const [name, sheets] = [quote(problem.received), listed(problem.accepted.map(quote), language)];
      const hint = meant(problem.hint, language);
      return say(`pas de feuille ${name} ; attendu : ${sheets}${hint}`, `no sheet ${name}; expected ${sheets}${hint}`);
    }
    case 'NotAWorkbook':
      return say(
        "un fichier csv ne contient qu'un tableau ; attendu : un classeur Excel",
        'a csv file holds one table alone; expected an Excel workbook',
      );
    case 'MissingSheet': {
      const name = quote(problem.accepted[language]);
      return say(
        `attendu : la feuille ${name}, sans laquelle celle-ci ne dit rien`,
        `expected the sheet ${name}, without which this one says nothing`,
      );
    }
    case 'SerialsReadAsDates': {
      const [day, cells] = [datesOf(language).day(problem.date), count(problem.count)];
      return say(
        `${count(problem.received)} lu comme ${day} ; nombres sans format de date dans la colonne : ${cells}`,
        `${count(problem.received)} read as ${day}; numbers without a date format in the column: ${cells}`,
      );
    }
    case 'IgnoredColumn': {
      const { received, hint } = problem;
      if (received === '') return say('colonne sans en-tête, non lue', 'column without a header, not read');
      const near = meant(hint, language);
      return say(`colonne ${quote(received)} non lue${near}`, `column ${quote(received)} not read${near}`);
    }
    case 'HiddenCellsRead': {
      const [rows, columns] = [count(problem.rows), count(problem.columns)];
      return say(
        `lignes masquées ou filtrées : ${rows} ; colonnes masquées : ${columns} ; elles sont lues`,
        `hidden or filtered rows: ${rows}; hidden columns: ${columns}; they are read`,
      );
    }
    case 'IgnoredSheet': {
      const [name, near] = [quote(problem.received), meant(problem.hint, language)];
      return say(`feuille ${name} non lue${near}`, `sheet ${name} not read${near}`);
    }
    case 'TextTooLong': {
      const [found, most] = [count(problem.received), count(problem.accepted)];
      return say(
        `un texte de ${found} caractères ; une cellule d'Excel en contient au plus ${most}`,
        `a text of ${found} characters; a cell of Excel holds ${most} at most`,
      );
    }
    case 'TooManyRows': {
      const [found, most] = [count(problem.received), count(problem.accepted)];
      return say(
        `${found} lignes ; une feuille d'Excel en contient au plus ${most}, sous les en-têtes`,
        `${found} rows; a sheet of Excel holds ${most} at most, below the headers`,
      );
    }
  }
}

/** Sentences that name the column themselves. */
const NAMING_THE_COLUMN: ReadonlySet<PlacedProblem['_tag']> = new Set(['MisspeltColumn', 'IgnoredColumn']);

/** The sentence of a problem or a warning of spreadsheets. */
export function messageOfSheetProblem(problem: PlacedProblem, language: Language): string {
  const header = NAMING_THE_COLUMN.has(problem._tag) ? null : problem.header;
  return `${placeText(problem.place, header, language)}${language === 'fr' ? ' : ' : ': '}${sentenceOf(problem, language)}`;
}
