// The flags that `report` alone takes, or takes in its own way, as rows of the table of flags.

import { WORK_SIDES } from '../engagement/side.js';
import { MOST_DAYS_BEFORE } from '../report/calendar.js';
import { repeatable, row } from './flag-row.js';
import { firstDay, given, integer, oneOf, oneOfImported, text } from './input/values.js';

/** More deadlines than browsers open. */
const MOST_PAGE_ROWS = 1_000_000;

/** The rows. */
export const REPORT_FLAGS = [
  row('--as-of <D>', ['report'], firstDay, {
    fr: 'jour auquel le rapport est établi, obligatoire pour les agendas (par défaut : --first)',
    en: 'the day on which the report stands, mandatory for calendars (default: --first)',
  }),
  row('--side <SIDE>', ['report'], oneOf(WORK_SIDES), {
    fr: 'travail compté : firm (celui du cabinet, par défaut pour les agendas), client, all (tout, par défaut pour les listes)',
    en: 'whose work: firm (default for calendars), client, all (default for lists)',
  }),
  repeatable('--out <F>', ['report'], text, {
    fr: 'fichier à écrire, au format de son extension : .html (page pour un navigateur), .xlsx (classeur Excel), .csv (échéances pour Excel en français), .ics (agenda) ; peut être répétée',
    en: 'a file to write, in the format of its extension: .html (page for a browser), .xlsx (Excel workbook), .csv (deadlines as Excel in France reads them), .ics (calendar); may be repeated',
  }),
  row('--settings <F>', ['report'], text, {
    fr: 'fichier des réglages de la prévision (celui de forecast) : ajoute la prévision des jours montrés',
    en: 'file of the settings of the forecast (that of forecast): adds what may come on the days shown',
  }),
  row(
    '--on <DATE>',
    ['report'],
    oneOfImported(async () => (await import('../forecast/settings.js')).COUNTED_ON),
    {
      fr: 'où comptent les heures de la prévision : evenly (réparties sur la fenêtre, par défaut), due (échéance), due-adjusted, period-end',
      en: 'where the hours of the forecast count: evenly (over their window, default), due, due-adjusted, period-end',
    },
  ),
  row('--title <NAME>', ['report'], text, {
    fr: 'le nom du cabinet, écrit sur la page et dans le classeur',
    en: "the firm's name, written on the page and in the workbook",
  }),
  row('--client <NAME>', ['report'], text, {
    fr: "seulement les lettres de ce client (son nom ou son identifiant) : une partie du travail, qu'aucun verdict ne juge",
    en: 'only the letters of this client (its name or its id): part of the work, on which there is no verdict',
  }),
  row('--manager <NAME>', ['report'], text, {
    fr: 'seulement les lettres de ce responsable (son nom ou son identifiant), sans verdict non plus',
    en: 'only the letters of this manager (a name or an id), without a verdict as well',
  }),
  row('--pool <NAME>', ['report'], text, {
    fr: "seulement le travail confié à ce pôle de l'équipe, avec son verdict",
    en: 'only the work given to this pool of the team, with its verdict',
  }),
  row('--no-people', ['report'], given, {
    fr: 'sans les noms des collaborateurs : les pôles seuls',
    en: "without people's names: pools alone",
  }),
  row('--rows <N>', ['report'], integer(1, MOST_PAGE_ROWS), {
    fr: "le plus grand nombre d'échéances dans la page (par défaut : 50000)",
    en: 'the most deadlines in the page (default: 50000)',
  }),
  row('--out <DIR>', ['demo'], text, {
    fr: 'dossier où écrire le rapport du cabinet fictif (par défaut : out)',
    en: 'folder to write the report of the made-up firm to (default: out)',
  }),
  row('--ics <DIR>', ['report'], text, {
    fr: 'dossier où écrire un agenda par responsable, avec la liste des fichiers (manifest.json)',
    en: 'folder to write a calendar for each manager to, with the list of the files (manifest.json)',
  }),
  row(
    '--ics-by <EVENT>',
    ['report'],
    oneOfImported(async () => (await import('../brief/calendar-events.js')).EVENTS_BY),
    {
      fr: 'un événement par : occurrence (échéance, par défaut), day (jour et responsable)',
      en: 'an event for each: occurrence (default), day (of a manager)',
    },
  ),
  row('--zero-hours', ['report'], given, {
    fr: 'dans les agendas : aussi les échéances sans heures',
    en: 'in calendars: also what is due and has no hours',
  }),
  repeatable('--alarm <N>', ['report'], integer(0, MOST_DAYS_BEFORE), {
    fr: 'dans les agendas : un rappel N jours avant ; peut être répétée',
    en: 'in calendars: a reminder N days before; may be repeated',
  }),
  row('--previous <F.ics>', ['report'], text, {
    fr: "agenda d'un export précédent : ce qui a disparu depuis est annulé dans le nouveau (avec un seul --out F.ics)",
    en: 'the calendar of an earlier export: what has vanished since is cancelled in the new one (with a single --out F.ics)',
  }),
  row('--strict', ['report'], given, {
    fr: "sortir avec le code 1 quand la charge ne tient pas dans la capacité, qu'une ligne à corriger n'est pas planifiée ou qu'une affectation ne correspond à aucune ligne",
    en: 'exit with 1 when the work does not fit, a row to correct was left unplanned, or an assignment matches no row',
  }),
] as const;
