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

function invalidCell({ received, accepted, reason, hint }: InvalidCell, language: Language): string {
  const isFrench = language === 'fr';
  const shown = shownCell(received, language);
  const expected = acceptedByField(accepted, language);
  const refused = isFrench ? `${shown} n'est pas accepté` : `${shown} is not accepted`;
  switch (reason) {
    case 'NotADate':
      return isFrench
        ? `${shown} n'est pas une date ; attendu : ${expected}`
        : `${shown} is not a date; expected ${expected}`;
    case 'DateInstead': {
      const isHours = accepted._tag === 'Hours';
      return isFrench
        ? `${refused} ; une date là où l'on attend ${isHours ? 'des heures' : 'un nombre'}`
        : `${refused}; a date where ${isHours ? 'hours are' : 'a number is'} expected`;
    }
    case 'MonthFirst':
      return isFrench
        ? `${refused} ; attendu : jour/mois/année (${expected})${meant(hint, language)}`
        : `${refused}; expected day/month/year (${expected})${meant(hint, language)}`;
    case 'TwoDigitYear':
      return isFrench
        ? `${refused} ; attendu : ${expected}, avec une année de quatre chiffres${meant(hint, language)}`
        : `${refused}; expected ${expected}, with a year of four digits${meant(hint, language)}`;
    case 'NoStoredValue':
      return isFrench
        ? `la formule ${shown} n'a pas de valeur enregistrée ; ouvrez et enregistrez dans Excel`
        : `the formula ${shown} has no stored value; open and save the file in Excel`;
    case 'NotAccepted':
      return isFrench
        ? `${refused} ; attendu : ${expected}${meant(hint, language)}`
        : `${refused}; expected ${expected}${meant(hint, language)}`;
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
  return isFrench
    ? `${shown} n'est pas accepté ; attendu : ${expected}${meant(hint, language)}`
    : `${shown} is not accepted; expected ${expected}${meant(hint, language)}`;
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
      const [name, first] = [
        quote(problem.accepted[language]),
        placeText(problem.other.place, problem.other.header, language),
      ];
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
      const { received, date, count } = problem;
      const day = datesOf(language).day(date);
      return say(
        `${grouped(received, 'fr')} lu comme ${day} ; nombres sans format de date dans la colonne : ${grouped(count, 'fr')}`,
        `${grouped(received, 'en')} read as ${day}; numbers without a date format in the column: ${grouped(count, 'en')}`,
      );
    }
    case 'IgnoredColumn': {
      const { received, hint } = problem;
      if (received === '') return say('colonne sans en-tête, non lue', 'column without a header, not read');
      const near = meant(hint, language);
      return say(`colonne ${quote(received)} non lue${near}`, `column ${quote(received)} not read${near}`);
    }
    case 'HiddenCellsRead': {
      const { rows, columns } = problem;
      return say(
        `lignes masquées ou filtrées : ${grouped(rows, 'fr')} ; colonnes masquées : ${grouped(columns, 'fr')} ; elles sont lues`,
        `hidden or filtered rows: ${grouped(rows, 'en')}; hidden columns: ${grouped(columns, 'en')}; they are read`,
      );
    }
    case 'IgnoredSheet': {
      const [name, near] = [quote(problem.received), meant(problem.hint, language)];
      return say(`feuille ${name} non lue${near}`, `sheet ${name} not read${near}`);
    }
    case 'TextTooLong':
      return say(
        `un texte de ${grouped(problem.received, 'fr')} caractères ; une cellule d'Excel en contient au plus ${grouped(problem.accepted, 'fr')}`,
        `a text of ${grouped(problem.received, 'en')} characters; a cell of Excel holds ${grouped(problem.accepted, 'en')} at most`,
      );
    case 'TooManyRows':
      return say(
        `${grouped(problem.received, 'fr')} lignes ; une feuille d'Excel en contient au plus ${grouped(problem.accepted, 'fr')}, sous les en-têtes`,
        `${grouped(problem.received, 'en')} rows; a sheet of Excel holds ${grouped(problem.accepted, 'en')} at most, below the headers`,
      );
  }
}

/** Sentences that name the column themselves. */
const NAMING_THE_COLUMN: ReadonlySet<PlacedProblem['_tag']> = new Set(['MisspeltColumn', 'IgnoredColumn']);

/** The sentence of a problem or a warning of spreadsheets. */
export function messageOfSheetProblem(problem: PlacedProblem, language: Language): string {
  const header = NAMING_THE_COLUMN.has(problem._tag) ? null : problem.header;
  return `${placeText(problem.place, header, language)}${language === 'fr' ? ' : ' : ': '}${sentenceOf(problem, language)}`;
}
