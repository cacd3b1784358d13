// One letter row and one activity row of the made-up firm, spelled and dated as the API spells and dates them.
// Every field of the documentation's example payloads is there; civil dates are written as instants, by turns at the
// midnight of Paris, of UTC minus five hours (as in the documentation) and of UTC.

import type { Row } from '../engagement/row.js';
import type { CatalogueLine, Client } from './catalogue.js';
import type { Random } from './random.js';

/** Year, month 1.., day; a month or day beyond the last runs on into what follows. */
export type DateParts = readonly [number, number, number];

/** One client's engagement for one fiscal year, both days included. */
export interface Mission {
  readonly client: Client;
  readonly clientId: string;
  readonly name: string;
  readonly manager: string | null;
  readonly profitCenter: string;
  readonly first: DateParts;
  readonly last: DateParts;
}

/** A random identifier in the form of a version 4 UUID. */
export function uuid(random: Random): string {
  const hex = (digits: number) => Array.from({ length: digits }, () => random.int(0, 15).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${random.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
}

function instant([year, month, day]: DateParts, minutes: number): string {
  return new Date(Date.UTC(year, month - 1, day, 0, minutes)).toISOString().replace('.000', '');
}

const paris = -60;
function writersMidnight(random: Random): number {
  return random.weighted([
    [50, paris],
    [30, -300],
    [20, 0],
  ]);
}

/** Codes of the letter's state: the current year is still being signed, the past ones are settled. */
function statut(random: Random, year: number): number {
  return random.weighted(
    year >= 2026
      ? [
          [40, 2],
          [15, 8],
          [22, 1],
          [8, 7],
          [5, 6],
          [4, 3],
          [3, 4],
          [1, 5],
          [2, 0],
        ]
      : [
          [66, 2],
          [24, 8],
          [3, 1],
          [4, 3],
          [2, 6],
          [1, 0],
        ],
  );
}

const noFile = { objectId: null, name: '', mimeType: '', uri: '', data: '' };

export function firmLetterRow(random: Random, { client, ...mission }: Mission, sequence: number): Row {
  const { first, last } = mission;
  const state = statut(random, last[0]);
  const signed = state === 2 || state === 8;
  const midnight = writersMidnight(random);
  const work = client.legal === 'company' ? 'PRESENTATION DES COMPTES' : 'TENUE ET DECLARATIONS';
  return {
    objectId: uuid(random),
    revisionId: `0x${random.int(0x10000, 0xfffff).toString(16).toUpperCase().padStart(16, '0')}`,
    description: `${work} ${last[0]} - ${mission.name}`,
    codeIBS: `LM${last[0]}${String(sequence).padStart(4, '0')}`,
    profitCenter: mission.profitCenter,
    maitreDossier: { objectId: mission.manager, description: [] },
    entite: { objectId: mission.clientId, description: [] },
    entiteIbsId: '',
    dateDebut: instant(first, 0),
    dateFin: random.chance(0.01) ? null : instant(last, 0),
    engStatut: signed ? 2 : 1,
    engMission: 0,
    dateRenouvellement: instant([last[0] + 1, last[1], last[2]], 0),
    dateDebExercice: instant(first, midnight),
    dateFinExercice: instant(last, midnight),
    // A true time stamp, in working hours, within the month before the first day.
    dateSignature: signed ? instant([first[0], first[1], -random.int(0, 27)], random.int(480, 1020)) : null,
    dossierFacturation: { objectId: uuid(random), description: [] },
    statut: state,
    file: noFile,
    dateEnvoiPdf: null,
    pdfFile: noFile,
    modele: { objectId: null, description: [] },
    indexIncInt: sequence,
  };
}

export function firmActivityRow(
  random: Random,
  line: CatalogueLine,
  { client, last }: Mission,
  letterId: unknown,
): Row {
  const { activite, frequence, calage, decalage, datePrevObligation, scale, side } = line;
  const [least, most] = line.hours;
  const hours = random.int(least * 4, most * 4) / 4;
  const visit: DateParts = [last[0], last[1] - random.int(0, 11), random.int(1, 28)];
  return {
    activite,
    activiteCabinet: side !== 'client',
    activiteClient: side !== 'firm',
    unite: scale === 'size' ? hours * client.size : hours,
    frequence,
    dateFreq: frequence === 5 ? instant(visit, 0) : null,
    calage,
    decalage,
    quantite: scale === 'payslips' ? client.employees : 1,
    datePrevObligation,
    lettreMissionId: letterId,
  };
}

/** The row, or a bad one: one row in a hundred, and one one-off in twenty without its date. */
export function spoil(random: Random, row: Row): Row {
  if (row.frequence === 5 && random.chance(0.05)) return { ...row, dateFreq: null };
  if (!random.chance(0.01)) return row;
  const { frequence, ...unplannable } = row;
  return random.pick([unplannable, { ...row, unite: '0,15' }, { ...row, quantite: null }, { ...row, calage: 4 }]);
}
