// A program that uses the package, as text, to be compiled in a project that has it installed: every name of every entry point,
// and uses that fail to compile when the types are lost.

import type { EntryPoint } from './entry-points.js';
import { packageName } from './entry-points.js';

/** The program; asynchronous, for it asks the built entry points for their names. */
export async function consumerOf(entryPoints: readonly EntryPoint[]): Promise<string> {
  const parts = await Promise.all(entryPoints.map(everyName));
  return [TYPED, ...parts].join('\n');
}

/** Imports every name of an entry point; one that is not in its types, or that has become `any`, does not compile. */
async function everyName({ specifier, file }: EntryPoint, index: number): Promise<string> {
  const names = Object.keys((await import(file)) as object);
  return `
import * as names${index} from '${specifier}';
export const typed${index}: { readonly [name in ${names.map((name) => `'${name}'`).join(' | ')}]: false } = {
${names.map((name) => `  ${name}: isAny(names${index}.${name}),`).join('\n')}
};`;
}

const TYPED = `
import { decodePortfolio, orThrow, plan, toDateTime, totals, type Occurrence, type TotalRow } from '${packageName}';
import { dueDaysInto, type RuleTable } from '${packageName}/columns';

declare function isAny<Type>(value: Type): 0 extends 1 & Type ? true : false;

const made = orThrow(plan(orThrow(decodePortfolio([], []))));
export const first: Occurrence | undefined = made.occurrences[0];
export const rows: readonly TotalRow<'month'>[] = totals(made, { by: ['month'] });
export const fill = (rules: RuleTable): Int32Array => dueDaysInto(rules, new Int32Array(rules.count));
export const day: number = orThrow(toDateTime('2026-01-31')).day;
// @ts-expect-error the types are there: a number is no portfolio
plan(1);
// @ts-expect-error the types are there: no such key
totals(made, { by: ['moon'] });
`;
