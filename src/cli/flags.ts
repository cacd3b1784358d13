// The one table of flags: how each is written, which commands take it, what the help says of it. A flag that takes something else
// in another command has a row a meaning. The help of a command lists its flags in this order.

import { STATUT_RANGE } from '../engagement/codes.js';
import { WORK_SIDES } from '../engagement/side.js';
import { COMMAND_NAMES, type CommandName, FORMATS } from './command-names.js';
import { EMULATOR_FLAGS } from './emulator-flags.js';
import { FILL_IN_FLAGS } from './fill-in-flags.js';
import { type Flag, formatHelp, row, type ValueOfRow } from './flag-row.js';
import { FORECAST_FLAGS } from './forecast-flags.js';
import {
  firstDay,
  given,
  integers,
  lastDay,
  oneOf,
  oneOfImported,
  severalImported,
  text,
  timeZone,
} from './input/values.js';
import { LANGUAGES } from './language.js';
import { REPORT_FLAGS } from './report-flags.js';

const TEAM = ['capacity', 'level', 'headcount'] as const;
const ONE_PLAN = ['plan', 'explain', 'check'] as const;
/** What shows days, and plans the years around them. */
const SHOWING = [...TEAM, 'report'] as const;
const PLANNING = [...ONE_PLAN, ...SHOWING] as const;
const READING = [...PLANNING, 'forecast'] as const;
/** What reads rows and does not ask which of them are planned. */
const READING_ROWS = [...READING, 'names'] as const;
const API = [...READING_ROWS, 'fetch'] as const;
/** What ends in a result of its own, and shows ids. */
const SHOWN = [...ONE_PLAN, ...TEAM, 'forecast'] as const;
const RESULTS = [...SHOWN, 'fetch'] as const;
const FILES = [...READING_ROWS, 'emulator'] as const;

const ZONE = oneOfImported(async () => (await import('../calendar/french-holidays.js')).FRENCH_ZONES);
const PERIOD = oneOfImported(async () => (await import('../capacity/load-by-period.js')).PERIODS);

/** The flag that stands before a command as well. */
export const LANG = row('--lang <LANG>', COMMAND_NAMES, oneOf(LANGUAGES), {
  fr: 'fr ou en (par défaut : la langue du système)',
  en: 'fr or en (default: the locale)',
});

/** Every flag. */
const FLAGS = [
  row('--letters <F>', FILES, text, {
    fr: 'fichier des lettres de mission : classeur Excel, CSV, ou lignes LettresDeMissions en JSON',
    en: 'file of letters: Excel workbook, CSV, or LettresDeMissions rows in JSON',
  }),
  row('--activities <F>', FILES, text, {
    fr: 'fichier des activités : classeur Excel, CSV, ou lignes giActivitesMission en JSON',
    en: 'file of activities: Excel workbook, CSV, or giActivitesMission rows in JSON',
  }),
  row('--workbook <F>', READING_ROWS, text, {
    fr: 'classeur Excel de tout : lettres, activités, équipe, noms (template en écrit un à remplir)',
    en: 'Excel workbook of everything: letters, activities, team, names (template writes one to fill in)',
  }),
  row('--sheet <NAME>', READING_ROWS, text, {
    fr: "la feuille à lire d'un classeur dont aucune n'a un nom connu",
    en: 'which sheet to read of a workbook in which none has a known name',
  }),
  row('--letter-id <ID>', FILES, text, {
    fr: "lettre des lignes d'activité qui n'en indiquent aucune",
    en: 'the letter of the activity rows that name none',
  }),
  row('--snapshot <F>', FILES, text, { fr: 'instantané écrit par fetch', en: 'snapshot that fetch has written' }),
  row('--dossier <CODE>', API, text, {
    fr: "lire l'API : code du cabinet ; clés dans LOOP_API_KEY (clé:secret) et LOOP_SUBSCRIPTION_KEY",
    en: "read the API: the firm's code; keys in LOOP_API_KEY (key:secret) and LOOP_SUBSCRIPTION_KEY",
  }),
  row('--filter <EXPR>', API, text, {
    fr: "lettres à lire, dans la notation de l'API",
    en: "which letters, in the API's notation",
  }),
  row('--base-url <URL>', API, text, { fr: "adresse de l'API", en: "the API's address" }),
  row('--coverage <C>', PLANNING, text, {
    fr: 'périodes retenues : mission (par défaut), fiscal-year (exercice), calendar-year:A (année civile)',
    en: 'which periods: mission (default), fiscal-year, calendar-year:Y',
  }),
  row(
    '--lag-origin <O>',
    READING,
    oneOfImported(async () => (await import('../schedule/settings.js')).LAG_ORIGINS),
    {
      fr: 'le décalage part de : period-end (fin de la période, par défaut), period-start (son début)',
      en: 'where the lag is counted from: period-end (default), period-start',
    },
  ),
  row('--first <D>', ONE_PLAN, firstDay, {
    fr: 'garder les échéances à partir de ce jour (AAAA-MM-JJ, un mois AAAA-MM ou une année AAAA)',
    en: 'keep what is due on this day or later (YYYY-MM-DD, a month YYYY-MM or a year YYYY)',
  }),
  row('--last <D>', ONE_PLAN, lastDay, {
    fr: "garder les échéances jusqu'à ce jour inclus",
    en: 'keep what is due on this day or earlier',
  }),
  row('--first <D>', SHOWING, firstDay, {
    fr: 'montrer à partir de ce jour (AAAA-MM-JJ, un mois AAAA-MM ou une année AAAA)',
    en: 'show from this day on (YYYY-MM-DD, a month YYYY-MM or a year YYYY)',
  }),
  row('--last <D>', SHOWING, lastDay, {
    fr: "montrer jusqu'à ce jour inclus",
    en: 'show up to and including this day',
  }),
  row('--plan-first <D>', SHOWING, firstDay, {
    fr: "planifier les échéances à partir de ce jour (par défaut : le 1er janvier de l'année d'avant)",
    en: 'plan what is due on this day or later (default: 1 January of the year before)',
  }),
  row('--plan-last <D>', SHOWING, lastDay, {
    fr: "planifier les échéances jusqu'à ce jour inclus (par défaut : le 31 décembre de l'année d'après)",
    en: 'plan what is due on this day or earlier (default: 31 December of the year after)',
  }),
  row(
    '--adjust <A>',
    READING,
    oneOfImported(async () => (await import('../calendar/business-days.js')).BUSINESS_DAY_CONVENTIONS),
    {
      fr: 'reporter les échéances qui tombent un jour fermé : none (par défaut), following, preceding, modified-following',
      en: 'move due dates off closed days: none (default), following, preceding, modified-following',
    },
  ),
  row('--holidays <ZONE>', READING, ZONE, {
    fr: 'jours fériés de : metropole (par défaut), alsace-moselle, guadeloupe, …',
    en: 'whose public holidays close a day: metropole (default), alsace-moselle, guadeloupe, …',
  }),
  row('--time-zone <Z>', READING_ROWS, timeZone, {
    fr: 'fuseau horaire (nom IANA) dans lequel lire les instants',
    en: 'the IANA zone in which instants are read',
  }),
  row('--statuts <N,N>', PLANNING, integers(STATUT_RANGE.min, STATUT_RANGE.max), {
    fr: 'seulement les lettres de ces statuts, p. ex. 2,8 (par défaut : toutes sauf 3, annulée)',
    en: 'only letters of these statuts, e.g. 2,8 (default: all but 3, cancelled)',
  }),
  row('--team <F>', SHOWING, text, {
    fr: "fichier de l'équipe : collaborateurs, contrats, congés, affectations (classeur Excel, CSV ou JSON) ; la plus précise l'emporte : letter, client, manager, profitCenter, activity",
    en: 'file of the team: members, contracts, leave, assignments (Excel workbook, CSV or JSON); the most specific one counts: letter, client, manager, profitCenter, activity',
  }),
  row('--team <F>', ['names'], text, {
    fr: "fichier de l'équipe, dont les personnes et les pôles sont nommés aussi (classeur Excel, CSV ou JSON)",
    en: 'file of the team, whose people and pools are named too (Excel workbook, CSV or JSON)',
  }),
  row('--side <SIDE>', [...TEAM, 'forecast'], oneOf(WORK_SIDES), {
    fr: 'travail compté : firm (celui du cabinet, par défaut), client, all (tout)',
    en: 'whose work: firm (default), client, all',
  }),
  row('--by <PERIOD>', ['capacity'], PERIOD, {
    fr: 'la période : day, week (par défaut), month, quarter, year',
    en: 'the period: day, week (default), month, quarter, year',
  }),
  row('--by <PERIOD>', ['level'], PERIOD, {
    fr: 'la période : day (par défaut), week, month, quarter, year',
    en: 'the period: day (default), week, month, quarter, year',
  }),
  row(
    '--by <KEY,KEY>',
    ['plan'],
    severalImported(async () => (await import('../workload/total-key.js')).TOTAL_KEYS),
    {
      fr: 'totaux par day, week, month, quarter, year, fiscal-year, letter, client, manager, profit-center, activity, statut, side',
      en: 'totals by day, week, month, quarter, year, fiscal-year, letter, client, manager, profit-center, activity, statut, side',
    },
  ),
  row('--group <KEY>', ['capacity'], oneOf(['member']), {
    fr: 'member : montrer aussi ce qui est affecté nommément à chaque collaborateur',
    en: 'member: show also what is pinned to each member',
  }),
  row(
    '--on <DATE>',
    ['plan'],
    oneOfImported(async () => (await import('../workload/totals.js')).TOTAL_DATES),
    {
      fr: 'date des totaux : due (échéance, par défaut), due-adjusted (échéance ajustée), period-end (fin de période)',
      en: 'the date that totals count on: due (default), due-adjusted, period-end',
    },
  ),
  row('--side <SIDE>', ['plan'], oneOf(WORK_SIDES), {
    fr: 'travail compté : firm (celui du cabinet, par défaut pour les totaux), client, all (tout, par défaut pour les échéances)',
    en: 'whose work: firm (default for totals), client, all (default for occurrences)',
  }),
  row('--format <FORMAT>', ['plan'], oneOf(FORMATS.plan), formatHelp(FORMATS.plan)),
  row('--format <FORMAT>', TEAM, oneOf(FORMATS.capacity), formatHelp(FORMATS.capacity)),
  row('--format <FORMAT>', ['explain', 'check'], oneOf(FORMATS.check), formatHelp(FORMATS.check)),
  row('--excel', ['plan'], given, {
    fr: 'avec --format csv ou --unplanned F.csv : pour Excel en français (points-virgules, virgules décimales, dates jj/mm/aaaa, en-têtes en français)',
    en: 'with --format csv or --unplanned F.csv: as Excel in France reads it (semicolons, decimal commas, dates dd/mm/yyyy, French heads)',
  }),
  row('--excel', [...TEAM, 'forecast'], given, {
    fr: 'avec --format csv : pour Excel en français (points-virgules, virgules décimales, dates jj/mm/aaaa, en-têtes en français)',
    en: 'with --format csv: as Excel in France reads it (semicolons, decimal commas, dates dd/mm/yyyy, French heads)',
  }),
  row('--names <F>', READING_ROWS, text, {
    fr: 'fichier des noms : ce qui se lit à la place des identifiants (classeur Excel, CSV ou JSON ; docs/guides/names.md)',
    en: 'file of names: what is read in the place of ids (Excel workbook, CSV or JSON; docs/guides/names.md)',
  }),
  row('--ids', SHOWN, given, {
    fr: "montrer l'identifiant à côté de chaque nom",
    en: 'show the id beside each name',
  }),
  row('--out <F>', RESULTS, text, {
    fr: "écrire le résultat dans un fichier, qui n'apparaît qu'une fois complet",
    en: 'write the result to a file, which appears whole or not at all',
  }),
  ...FILL_IN_FLAGS,
  row('--resume', ['fetch'], given, { fr: 'reprendre une lecture interrompue', en: 'resume an interrupted fetch' }),
  row('--unplanned <F>', ['plan'], text, {
    fr: 'écrire toutes les lignes non planifiées dans un fichier, en CSV si son nom finit par .csv, sinon un objet JSON par ligne, quel que soit --side',
    en: 'write all rows left unplanned to a file, as CSV if its name ends with .csv, else one JSON object a line, whatever --side is',
  }),
  row('--problems <F.xlsx>', READING_ROWS, text, {
    fr: 'écrire les cellules à corriger dans un classeur Excel',
    en: 'write the cells to correct to an Excel workbook',
  }),
  row('--strict', ['plan', 'check'], given, {
    fr: "sortir avec le code 1 dès qu'une ligne n'est pas planifiée, sauf échéance hors des dates planifiées, ou l'est sur une hypothèse",
    en: 'exit with 1 when a row was left unplanned, but for what is due outside the dates planned, or planned on an assumption',
  }),
  row('--strict', ['capacity'], given, {
    fr: "sortir avec le code 1 quand la charge ne tient pas dans la capacité, ou qu'une affectation ne correspond à aucune ligne",
    en: 'exit with 1 when the work does not fit, or an assignment matches no row',
  }),
  row('--strict', ['level', 'headcount'], given, {
    fr: 'sortir avec le code 1 quand une affectation ne correspond à aucune ligne',
    en: 'exit with 1 when an assignment matches no row',
  }),
  ...EMULATOR_FLAGS,
  ...FORECAST_FLAGS,
  ...REPORT_FLAGS,
  LANG,
] as const;

type FlagRow = (typeof FLAGS)[number];

type CamelCase<Text extends string> = Text extends `${infer Head}-${infer Rest}`
  ? `${Head}${Capitalize<CamelCase<Rest>>}`
  : Text;

type LongName<Text extends string> = Text extends `--${infer Name} <${string}`
  ? Name
  : Text extends `--${infer Name}`
    ? Name
    : never;

/** The option that a row sets, as commander names it. */
type NameOf<Of extends FlagRow> = CamelCase<LongName<Of['flag']>>;

/** The options there are, as commander names them. */
export type OptionName = NameOf<FlagRow>;

/** The rows of a command; of several commands, the rows of any. */
type RowOf<Command extends CommandName, Of extends FlagRow = FlagRow> = Of extends {
  readonly commands: readonly (infer Name)[];
}
  ? Command extends Name
    ? Of
    : never
  : never;

/** The options of a command, read; of several commands, those of any. */
export type OptionsOf<Command extends CommandName> = {
  readonly [Of in RowOf<Command> as NameOf<Of>]?: ValueOfRow<Of>;
};

/** Options as commander has them: texts, lists of those that may be repeated, and true for flags that take no value. */
export type GivenOptions = { readonly [option in OptionName]?: string | readonly string[] | true };

/** The option that a row sets. */
export function optionOf({ flag }: Pick<Flag, 'flag'>): OptionName {
  const name = flag.slice(2).split(' ')[0];
  return name.replace(/-[a-z]/g, (letter) => letter[1].toUpperCase()) as OptionName;
}

/** The flag of an option, as a sentence names it. */
export function flagOf(option: OptionName): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The rows of a command. */
export function flagsOf(command: CommandName): readonly Flag[] {
  return FLAGS.filter(({ commands }: Flag) => commands.includes(command));
}
