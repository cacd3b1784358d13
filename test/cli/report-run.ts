// How the tests run `report` over the documentation's example.

import { statSync } from 'node:fs';
import { cli, EXAMPLE, type Ran } from './setup.js';

/** The days on which the example has something due. */
export const DAYS = ['--first', '2021-11', '--last', '2023-01'];
export const CALENDARS = [...DAYS, '--as-of', '2022-01-05'];

/** Runs it, in English unless the arguments say otherwise. */
export const report = (...args: string[]): Promise<Ran> =>
  cli(['report', ...EXAMPLE, ...args], { env: { LANG: 'en' } });

/** The size of a file, as a line on it says. */
export const kilobytes = (path: string): number => Math.ceil(statSync(path).size / 1000);
