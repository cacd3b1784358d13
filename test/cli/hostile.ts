// Rows of a hostile API, and a team file like them: labels and ids that would drive a terminal, become formulas, or break
// records apart; and what no output may carry.
import { expect } from 'vitest';
import { ACTIVITY, filesOf, LETTER, teamOf } from './setup.js';

/** Labels of activities: as many occurrences, and as many rows that cannot be planned. */
export const LABELS = [
  '\u001b[31mred\u001b[0m \u001b]0;title\u0007',
  'C1 \u009b31m and \u0085 next line',
  'right-to-left \u202eexe.fdp\u202c \u2066isolate\u2069 \u200f\u061c',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '\u00a0=1+1',
  '＝1+1',
  'a;=1+1',
  'a; +1',
  'a,=1+1',
  'a,b;c"d""e\'f',
  'two\nlines\r\nand\u2028more\u2029yet\u000b\u000c',
  'nul \u0000 and delete \u007f',
  'lone \ud800 surrogates \udfff',
  'zero\u200bwidth \ufeff mark \u{e0041} tag \ue000 private',
  '',
  '\\u{1b} as text',
  '👩‍👩‍👧 Ünï©ödé',
  // Longer than a piece of output, and than what a 16-bit length holds.
  `${'x'.repeat(70_000)}\u001b[2J`,
];

/** What no output may carry: controls but the line ends of the format itself, and what reorders or hides text. */
const UNSEEN = /[^\P{C}\n\r]|[\u2028\u2029]/u;

export const letterId = 'L\u001b[2J\u202e=1;"\n';
export const letters = [
  { ...LETTER, objectId: letterId, codeIBS: '\u001b[1m=2+2', description: 'd\u202e', entite: { objectId: '=C\u001b' } },
];
const rows = LABELS.map((activite) => ({ ...ACTIVITY, activite, frequence: 4, calage: 2 }));
const bad = LABELS.map((activite) => ({ ...ACTIVITY, activite, unite: activite || 'x' }));
export const activities = [...rows, ...bad];

/** The options that read the rows from files. */
export const input = () => filesOf(letters, activities);

/** Pools, two members each, that are named as the activities whose work they do; the last work is given to a member. */
export const POOLS = LABELS.map((label) => `${label}.`);
export const MEMBERS = POOLS.flatMap((pool) => [`${pool}1`, `${pool}2`]);
const contracts = [{ first: '2026-01-01', chargeable: 0.001 }];
const named = LABELS.flatMap((activity, index) => (activity === '' ? [] : [{ activity, to: POOLS[index] }]));
const team = {
  members: MEMBERS.map((id, index) => ({ id, pool: POOLS[index >> 1], contracts })),
  assignments: [...named.slice(0, -1), { activity: LABELS.at(-1), to: MEMBERS.at(-1) }],
};

/** The option that reads the team from a file. */
export const teamInput = () => teamOf(team);

/** Nothing that a terminal acts on or a reader does not see. */
export const expectHarmless = (text: string) => {
  expect(UNSEEN.exec(text.replace(/^\ufeff/, ''))).toBeNull();
};
