// A made-up accounting firm, as the rows its API would give: letters of successive years and their activities.
// The same seed and number of clients give the same firm, byte for byte; a few rows are bad on purpose.
// The distributions stated at `generateFirm` are asserted by the tests.
import { requireFlag, requireInteger, requireOptions } from '../core/options.js';
import type { Row } from '../engagement/row.js';
import { type Client, catalogue } from './catalogue.js';
import { type DateParts, firmActivityRow, firmLetterRow, type Mission, spoil, uuid } from './firm-rows.js';
import { nextYearOf } from './next-year.js';
import { type Random, seeded } from './random.js';

export interface FirmOptions {
  /** Number of clients, from 0. An integer, as the seed. */
  readonly clients: number;
  readonly seed: number;
  /** Whether there are letters of 2027 as well, and some that ended long ago; nothing of them is due in 2026. Default: no. */
  readonly nextYear?: boolean;
}

/** What people call a client or a manager of a made-up firm: a row of its names table. */
export interface FirmName {
  readonly kind: 'client' | 'manager';
  readonly id: string;
  readonly name: string;
}

/** Raw rows as the API spells them; an activity names its letter by `lettreMissionId` and has no `objectId`. */
export interface Firm {
  readonly letters: readonly Row[];
  readonly activities: readonly Row[];
}

const trades =
  'Boulangerie,Menuiserie,Garage,Pharmacie,Transports,Plomberie,Restaurant,Maçonnerie,Librairie,Holding,SCI,Vignobles';
const surnames =
  "Moreau,Lefèvre,Garnier,Rousseau,Blanchard,Guérin,Mercier,Faure,Perrin,Dufour,Le Goff,N'Diaye,Benali,Caron,Masson";
const firstNames = 'Anne,Karim,Claire,Thomas,Élodie,Julien,Inès,Marc,Sophie,Yann,Camille,Hugo,Nadia,Paul'.split(',');
const profitCenters = ['LYON', 'VILLEURBANNE', 'ANNECY', ''];

function makeClient(random: Random): Client {
  const legal = random.weighted([
    [70, 'company'],
    [22, 'soleTrader'],
    [8, 'association'],
  ] as const);
  const size = random.weighted([
    [50, 1],
    [30, 2],
    [15, 3],
    [5, 4],
  ]);
  const vat = random.weighted([
    [50, 'monthly'],
    [25, 'quarterly'],
    [18, 'yearly'],
    [7, 'none'],
  ] as const);
  const closeMonth = random.weighted([
    [74, 12],
    [9, 6],
    [8, 9],
    [6, 3],
    [3, 8],
  ]);
  const staff = random.chance(0.03) ? random.int(50, 80) : random.int(1, 4 * size);
  const employees = random.chance(legal === 'soleTrader' ? 0.3 : 0.65) ? staff : 0;
  return { legal, vat: legal === 'association' ? 'none' : vat, employees, size, closeMonth };
}

/** One to three successive years, most of them up to 2026. */
function yearsOf(random: Random): readonly number[] {
  const count = random.weighted([
    [30, 1],
    [35, 2],
    [35, 3],
  ]);
  const last = count < 3 && random.chance(0.15) ? 2025 : 2026;
  return Array.from({ length: count }, (_, index) => last - count + 1 + index);
}

function missionsOf(random: Random, managers: readonly string[]): readonly Mission[] {
  const client = makeClient(random);
  const { closeMonth } = client;
  const shared = {
    client,
    clientId: uuid(random),
    name: `${random.pick(trades.split(','))} ${random.pick(surnames.split(','))}`,
    manager: random.chance(0.04) ? null : random.pick(managers),
    profitCenter: random.pick(profitCenters),
  };
  const young = random.chance(0.05);
  const founded = [-random.int(0, 15), random.int(2, 28)] as const;
  return yearsOf(random).map((year, rank) => {
    const irregular = young && rank === 0;
    const first: DateParts = irregular ? [year, closeMonth + founded[0], founded[1]] : [year - 1, closeMonth + 1, 1];
    // The day before the first of the next month.
    return { ...shared, first, last: [year, closeMonth, new Date(Date.UTC(year, closeMonth, 0)).getUTCDate()] };
  });
}

/**
 * The letters and activities of a firm of so many clients.
 *
 * A client: 70 % companies, 22 % sole traders, 8 % associations; VAT 50 % monthly, 25 % quarterly, 18 % yearly, 7 % none
 * (associations none); closes 74 % 31/12, 9 % 30/06, 8 % 30/09, 6 % 31/03, 3 % 31/08; 1 to 3 letters (30, 35, 35 %), one
 * a year, within 2024..2026, last year 2026 for nine in ten; 5 % have an irregular first fiscal year, of 1 to 16 months, which
 * begins in mid-month. One manager for 12 clients; 4 % have none.
 * A letter of 2026: 55 % signed (2, 8), 22 % proposed, 8 % being signed, 5 % edited, 4 % cancelled, 4 % being created (4, 5), 2 %
 * unset; of an earlier year: 90 % signed, 4 % cancelled. 1 % are open-ended.
 * An activity: about ten a letter from the catalogue; 1 % bad (no frequence, unite `0,15`, no quantite, calage 4);
 * 5 % of the one-offs have no date.
 * With `nextYear` the same rows come first, then of ten signed letters that end on 31 December 2026 seven have a successor with the same
 * activities: two proposed, two signed (one of them until 30 June 2027), one signed electronically, one being signed, one cancelled.
 * Others end in mid-year, at their clients' closes. And one letter in forty is there as it would have been three years before, as that
 * of a client who left: it has lapsed. Throws `ProblemError` (InvalidOption) for options that are not accepted.
 *
 * @example
 * const firm = generateFirm({ clients: 150, seed: 1 });
 * console.log(firm.letters.length, generateFirm({ clients: 150, seed: 1 }).activities.length === firm.activities.length);
 * // 311 true
 */
export function generateFirm(options: FirmOptions): Firm {
  const { letters, activities } = firmWithNames(options);
  return { letters, activities };
}

/**
 * The names table of the same firm: of its clients, some of which have one name, and of its managers. The firm's rows hold none of them,
 * but for the clients' in the descriptions of letters, as the API's do not. Throws as `generateFirm` does.
 *
 * @example
 * const names = firmNames({ clients: 150, seed: 1 });
 * console.log(names.length, new Set(names.map(({ name }) => name)).size);
 * // 163 113
 */
export function firmNames(options: FirmOptions): readonly FirmName[] {
  return firmWithNames(options).names;
}

function firmWithNames(options: FirmOptions): Firm & { readonly names: readonly FirmName[] } {
  requireOptions('options', options, ['clients', 'seed', 'nextYear']);
  const { clients, seed, nextYear = false } = options;
  requireInteger('clients', clients, 0, Number.MAX_SAFE_INTEGER);
  requireInteger('seed', seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  requireFlag('nextYear', nextYear);
  const random = seeded(seed);
  const managers = Array.from({ length: Math.ceil(clients / 12) }, () => uuid(random));
  const letters: Row[] = [];
  const activities: Row[] = [];
  const names = managers.map((id, rank): FirmName => ({ kind: 'manager', id, name: managerName(rank) }));
  for (let rank = 0; rank < clients; rank += 1) {
    const missions = missionsOf(random, managers);
    names.push({ kind: 'client', id: missions[0].clientId, name: missions[0].name });
    for (const mission of missions) {
      const letter = firmLetterRow(random, mission, letters.length + 1);
      letters.push(letter);
      for (const line of catalogue)
        if (line.who(mission.client) && random.chance(line.share))
          activities.push(spoil(random, firmActivityRow(random, line, mission, letter.objectId)));
    }
  }
  if (!nextYear) return { letters, activities, names };
  const added = nextYearOf(random, letters, activities);
  return { letters: [...letters, ...added.letters], activities: [...activities, ...added.activities], names };
}

/** Each first name once with each surname before any pair comes again: their numbers have no common divisor. */
function managerName(rank: number): string {
  const lastNames = surnames.split(',');
  return `${firstNames[rank % firstNames.length]} ${lastNames[rank % lastNames.length]}`;
}
