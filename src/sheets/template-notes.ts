// What the template says beside its cells: the comment of each header, and the page that tells what the sheets are for.

import type { Bilingual, Language } from '../core/text.js';
import type { Field } from './field.js';
import { acceptedByField } from './field-messages.js';
import { SHEET_TABLES, type SheetKey, type SheetTable } from './tables.js';

/** What a column is for, where its header and what it accepts do not tell; by sheet and field. */
const NOTES: { readonly [column: string]: Bilingual } = {
  'letters.objectId': {
    fr: 'votre numéro de lettre, un par ligne ; la feuille Activités le reprend',
    en: 'your own number of the letter, one a row; the sheet Activities repeats it',
  },
  'letters.entite': { fr: 'le nom du client', en: "the client's name" },
  'letters.maitreDossier': { fr: 'le nom du responsable', en: "the manager's name" },
  'letters.dateFin': {
    fr: 'jj/mm/aaaa ; vide : la mission ne se termine pas',
    en: 'dd/mm/yyyy; blank: the mission does not end',
  },
  'letters.dateDebExercice': {
    fr: "jj/mm/aaaa ; le premier jour d'un exercice du client",
    en: "dd/mm/yyyy; the first day of one of the client's fiscal years",
  },
  'letters.dateFinExercice': {
    fr: 'jj/mm/aaaa ; le dernier jour du même exercice',
    en: 'dd/mm/yyyy; the last day of the same fiscal year',
  },
  'activities.lettreMissionId': {
    fr: 'le numéro de lettre de la feuille Lettres',
    en: 'the number of the letter in the sheet Letters',
  },
  'activities.activite': { fr: 'le travail à faire', en: 'what is to be done' },
  'activities.calage': {
    fr: 'exercice, année civile ou après clôture ; vide pour une ponctuelle',
    en: 'fiscal year, calendar year or post-fiscal year; blank for a one-off',
  },
  'activities.decalage': {
    fr: "un entier de 0 à 18 : mois entre la fin de la période et l'échéance",
    en: 'an integer from 0 to 18: months from the end of the period to the due date',
  },
  'activities.datePrevObligation': {
    fr: "un entier de 0 à 31 : jour de l'échéance ; 0 : le dernier jour du mois",
    en: 'an integer from 0 to 31: the due day; 0: the last day of the month',
  },
  'activities.quantite': {
    fr: 'un entier de 0 à 10 000 ; vide : 1',
    en: 'an integer from 0 to 10,000; blank: 1',
  },
  'activities.unite': {
    fr: 'les heures de chaque échéance, par exemple 7,5 ou 7h30',
    en: 'the hours of each occurrence, such as 7.5 or 7:30',
  },
  'activities.dateFreq': { fr: "jj/mm/aaaa ; la date d'une ponctuelle", en: 'dd/mm/yyyy; the date of a one-off' },
  'activities.activiteCabinet': { fr: 'oui : le cabinet le fait', en: 'yes: the firm does it' },
  'activities.activiteClient': { fr: 'oui : le client le fait', en: 'yes: the client does it' },
  'activities.objectId': {
    fr: "l'identifiant de l'API ; peut rester vide",
    en: "the API's identifier; may be left blank",
  },
  'members.id': { fr: 'des initiales ou un nom, une seule fois', en: 'initials or a name, only once' },
  'members.pool': { fr: 'ceux qui se partagent le même travail', en: 'those who share the same work' },
  'leave.id': {
    fr: 'une personne, un pôle ou « tous » (bureau fermé)',
    en: 'a person, a pool or "all" (the office is closed)',
  },
  'leave.last': { fr: 'jj/mm/aaaa ; vide : le même jour', en: 'dd/mm/yyyy; blank: the same day' },
  'assignments.value': {
    fr: 'un numéro, un nom ou un travail ; vide pour « défaut »',
    en: 'a number, a name or a kind of work; blank for "default"',
  },
  'assignments.to': { fr: 'un pôle ou une personne', en: 'a pool or a person' },
  'names.id': { fr: "l'identifiant à remplacer", en: 'the identifier that the name stands for' },
  'names.name': { fr: 'ce qui sera lu à sa place', en: 'what is read in its place' },
};

/** Without hours on any day, the legal week; days off the contract are the same on both sheets. */
const CONTRACT_NOTES: { readonly [field: string]: Bilingual } = {
  first: { fr: 'jj/mm/aaaa ; le premier jour du contrat', en: 'dd/mm/yyyy; the first day of the contract' },
  last: { fr: 'jj/mm/aaaa ; vide : sans fin', en: 'dd/mm/yyyy; blank: without an end' },
  chargeable: {
    fr: 'la part du temps qui va aux clients, de 0 % à 100 % ; vide : 100 %',
    en: 'the share of time that goes to clients, from 0% to 100%; blank: 100%',
  },
};
const WEEKDAY: Bilingual = {
  fr: 'heures du jour ; la semaine laissée vide : 7 h du lundi au vendredi',
  en: 'hours of the day; a week left blank: 7 h from Monday to Friday',
};

/** The comment of a header: whether the cells have to be filled in, and with what. */
export function commentOf({ key }: SheetTable, field: Field, language: Language): string {
  const ofContract = key === 'members' || key === 'contracts' ? CONTRACT_NOTES[field.key] : undefined;
  const weekday = field.key.startsWith('hours[') ? WEEKDAY : undefined;
  const note = NOTES[`${key}.${field.key}`] ?? ofContract ?? weekday;
  const text = note?.[language] ?? acceptedByField(field.kind, language);
  const must = { fr: ['Facultatif', 'Obligatoire'], en: ['Optional', 'Mandatory'] }[language][
    Number(field.isMandatory)
  ];
  return `${must}${language === 'fr' ? ' : ' : ': '}${text}`;
}

/** The name of the page of instructions. */
export const GUIDE_NAME: Bilingual = { fr: "Mode d'emploi", en: 'How to use this file' };

/** The title of the workbook. */
export const TEMPLATE_TITLE: Bilingual = { fr: 'Plan de charge du cabinet', en: "The firm's workload plan" };

/** What each sheet is for. */
const PURPOSES: { readonly [key in SheetKey]: Bilingual } = {
  letters: {
    fr: 'une lettre de mission par ligne : le client, le responsable, les dates de la mission et un exercice',
    en: 'an engagement letter on each row: the client, the manager, the dates of the mission and a fiscal year',
  },
  activities: {
    fr: "les travaux de chaque lettre : à quelle fréquence, pour quel jour, combien d'heures à chaque fois",
    en: 'the work of each letter: how often, due on which day, how many hours each time',
  },
  members: {
    fr: 'une personne par ligne, avec son pôle, son contrat et ses heures de chaque jour',
    en: 'a person on each row, with the pool, the contract and the hours of each day',
  },
  contracts: {
    fr: 'les autres contrats des mêmes personnes : un temps partiel à partir de janvier, par exemple',
    en: 'other contracts of the same people: part-time from January on, for example',
  },
  leave: {
    fr: "les absences d'une personne, d'un pôle ou de tous",
    en: 'the days off of a person, of a pool or of all',
  },
  assignments: {
    fr: 'quel pôle ou quelle personne fait quel travail ; « défaut » désigne qui fait le reste',
    en: 'which pool or person does which work; "default" names who does what is left',
  },
  names: {
    fr: 'ce qui doit se lire à la place des identifiants, si vos données en contiennent',
    en: 'what is to be read in the place of identifiers, if your data has any',
  },
};

/** The lines of the page of instructions. */
export function guideLines(language: Language): readonly { readonly text: string; readonly isTitle: boolean }[] {
  const say = (fr: string, en: string) => (language === 'fr' ? fr : en);
  const title = (text: string) => ({ text, isTitle: true });
  const line = (text: string) => ({ text, isTitle: false });
  const colon = say(' : ', ': ');
  const file = say('mon-cabinet.xlsx', 'my-firm.xlsx');
  const mandatory = ({ name, fields }: SheetTable) => {
    const headers = fields.filter(({ isMandatory }) => isMandatory).map(({ header }) => header[language]);
    return line(`${name[language]}${colon}${headers.join(', ')}`);
  };
  const tables = Object.values(SHEET_TABLES);
  return [
    title(TEMPLATE_TITLE[language]),
    line(
      say(
        "Les lignes déjà remplies sont celles d'un petit cabinet imaginaire : lisez-les, puis remplacez-les par les vôtres.",
        'The rows that are filled in are those of a small made-up firm: read them, then put your own in their place.',
      ),
    ),
    title(say('Les feuilles', 'The sheets')),
    ...tables.map(({ key, name }) => line(`${name[language]}${colon}${PURPOSES[key][language]}`)),
    title(say('Ce qui est obligatoire', 'What is mandatory')),
    line(
      say(
        "Les feuilles Lettres et Activités suffisent pour le plan ; la capacité demande aussi la feuille Équipe. Le reste peut rester vide. Le commentaire d'un en-tête dit ce que ses cellules acceptent.",
        'The sheets Letters and Activities are enough for the plan; capacity needs the sheet Team as well. The rest may be left blank. The comment of a header says what its cells accept.',
      ),
    ),
    ...tables.filter(({ key }) => key === 'letters' || key === 'activities' || key === 'members').map(mandatory),
    line(
      say(
        'Dates : jj/mm/aaaa. Heures : 7,5 ou 7h30. Vous pouvez ajouter des colonnes, les déplacer, trier et filtrer : les colonnes sont reconnues à leurs en-têtes.',
        'Dates: dd/mm/yyyy. Hours: 7.5 or 7:30. You may add columns, move them, sort and filter: columns are known by their headers.',
      ),
    ),
    title(say('Ensuite', 'What to do next')),
    line(
      say(
        `Enregistrez le classeur, fermez-le, puis tapez dans un terminal, dans le dossier où il se trouve (ici ${file}) :`,
        `Save the workbook, close it, then type in a terminal, in the folder where it is (here ${file}):`,
      ),
    ),
    line(`plan-de-charge plan --workbook ${file}`),
    line(`plan-de-charge capacity --workbook ${file} --first 2026-01-01 --last 2026-12-31`),
    line(
      say(
        'La première commande donne les échéances et leurs heures ; la seconde dit si le travail tient, et sinon quand et pour qui. Une cellule qui ne peut pas être lue est indiquée avec sa feuille et sa case.',
        'The first command gives the due dates and their hours; the second says whether the work fits, and if not, when and for whom. A cell that cannot be read is told with its sheet and its place.',
      ),
    ),
  ];
}
