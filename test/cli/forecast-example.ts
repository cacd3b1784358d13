// The worked example of a forecast as the command reads it: three letters, of which one ends, one is proposed and one ends later.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, filesOf, folder, Kept, type Ran } from './setup.js';

interface Written {
  readonly id: string;
  readonly statut: unknown;
  readonly client: string | null;
  readonly mission: readonly [string, string];
}

/** A letter whose fiscal year is its mission, changed field by field. */
export function letter({ id, statut, client, mission: [dateDebut, dateFin] }: Written, others: object = {}): object {
  const dates = { dateDebut, dateFin, dateDebExercice: dateDebut, dateFinExercice: dateFin };
  return { objectId: id, codeIBS: `LM-${id}`, statut, entite: { objectId: client }, ...dates, ...others };
}

export const MONTHLY = 1;
const QUARTERLY = 2;

/** The firm's work for a letter, due on the last day of a period. */
export function work(lettreMissionId: string, activite: string, frequence: number, unite: unknown): object {
  return { lettreMissionId, activite, frequence, unite, quantite: 1, activiteCabinet: true, calage: 2, decalage: 0 };
}

export const A = letter({ id: 'A', statut: 2, client: 'C1', mission: ['2026-01-01', '2026-12-31'] });
export const B = letter({ id: 'B', statut: 1, client: 'C2', mission: ['2027-01-01', '2027-12-31'] });
export const C = letter({ id: 'C', statut: 8, client: 'C3', mission: ['2026-07-01', '2027-06-30'] });
export const LETTERS = [A, B, C];
export const ACTIVITIES = [
  work('A', 'Tenue', MONTHLY, 10),
  work('B', 'Tenue', MONTHLY, 6),
  work('B', 'Révision', QUARTERLY, 8),
  work('C', 'Tenue', MONTHLY, 4),
];

/** Its months, and the day on which it is made. */
export const MONTHS = ['--first', '2027-01', '--last', '2028-01', '--as-of', '2026-12-01'];

/** An option that reads a file with this content, which vanishes with the test. */
export function fileOf(flag: string, content: unknown): string[] {
  const path = join(folder(), 'forecast.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return [flag, path];
}

export const settings = (content: unknown) => fileOf('--settings', content);
export const capacity = (content: unknown) => fileOf('--capacity', content);

/** The forecast of the example, with further options. */
export function forecast(...args: readonly string[]): Promise<Ran> {
  return cli(['forecast', ...filesOf(LETTERS, ACTIVITIES), ...args]);
}

/** The same on a terminal of so many columns. */
export async function forecastOn(columns: number, ...args: readonly string[]): Promise<Ran> {
  const [stdout, stderr] = [new Kept(columns), new Kept(columns)];
  const { code } = await cli(['forecast', ...filesOf(LETTERS, ACTIVITIES), ...args], { stdout, stderr });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** Its JSON. */
export async function forecastJson(...args: readonly string[]) {
  return JSON.parse((await forecast(...args, '--format', 'json')).stdout);
}
