// What a file written by hand may hold, as data: every object with its fields and, when one may be left out, what it is then.
// `read-file` reads by it, `file-fields` has the single values.

import type { Accepted } from '../core/problem.js';
import type { FieldType } from './field-types.js';

/** What a value is to be: a single field, a list, an object, a list of two or either of the first two. */
export type Schema<A> = FieldType<A> | ListSchema<A> | RecordSchema<A> | PairSchema<A> | ListOrFieldSchema<A>;

/** A list of any number of items, of exactly `count`, of one at least, or of one to `most`. */
export class ListSchema<A> {
  constructor(
    readonly items: Schema<A extends readonly (infer Item)[] ? Item : unknown>,
    readonly size: { readonly count?: number; readonly nonEmpty?: true; readonly most?: number } = {},
  ) {}
}

/** An object with these fields and no others. */
export class RecordSchema<A> {
  constructor(readonly fields: { readonly [name in keyof A]: FieldSchema<A[name]> }) {}
}

/** A list of two different things; `accepted` names both. */
export class PairSchema<A> {
  constructor(
    readonly first: Schema<A extends readonly [infer First, unknown] ? First : unknown>,
    readonly second: Schema<A extends readonly [unknown, infer Second] ? Second : unknown>,
    readonly accepted: Accepted,
  ) {}
}

/** A list, or a value that is none. */
export class ListOrFieldSchema<A> {
  constructor(
    readonly field: FieldType<Exclude<A, readonly unknown[]>>,
    readonly list: ListSchema<Extract<A, readonly unknown[]>>,
  ) {}
}

/** A field of an object; `default` is there when it may be left out: what it is when it is `absent`, and when it is null. */
export interface FieldSchema<A> {
  readonly schema: Schema<Exclude<A, null | undefined>>;
  readonly default?: { readonly absent: A; readonly whenNull: A };
}

/** A field that has to be there. */
export function mandatory<A>(schema: Schema<A>): FieldSchema<A> {
  return { schema: schema as FieldSchema<A>['schema'] };
}

/** A field that may be left out. Null is the same as absent, unless said otherwise. */
export function optional<A, Absent extends A | null | undefined>(
  schema: Schema<A>,
  absent: Absent,
  whenNull = absent,
): FieldSchema<A | Absent> {
  return { schema: schema as FieldSchema<A | Absent>['schema'], default: { absent, whenNull } };
}

/** An object that may be left out, as each of its fields may: it is then the object of their defaults. */
export function optionalRecord<A extends object>(schema: RecordSchema<A>): FieldSchema<A> {
  const names = Object.keys(schema.fields) as (keyof A)[];
  return optional<A, A>(
    schema,
    Object.fromEntries(names.map((name) => [name, schema.fields[name].default?.absent])) as A,
  );
}
