// io-ts codecs of the objects and lists of a file: names that are no field are refused, and fields left out get their default.
// Every codec here says what it accepts, so that a refusal can say it.

import { isLeft } from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { Accepted } from '../core/problem.js';
import { similarName } from '../core/similar-names.js';

/** A codec that can say what it accepts, and for a refused value what was probably meant. */
export interface Codec<A> extends t.Decoder<unknown, A> {
  readonly accepted: Accepted;
  suggest(value: unknown): string | undefined;
}

/** A field of an object: its codec, and for one that may be left out what it is then (`absent`) and when it is null. */
interface Field<A> {
  readonly codec: Codec<unknown>;
  readonly default?: { readonly absent: A; readonly whenNull: A };
}

/** A field that has to be there. */
export function mandatory<A>(codec: Codec<A>): Field<A> {
  return { codec };
}

/** A field that may be left out; null is the same as absent, unless said otherwise. */
export function optional<A, Absent>(codec: Codec<A>, absent: Absent, whenNull = absent): Field<A | Absent> {
  return { codec, default: { absent, whenNull } };
}

/** The codec of an object with exactly these fields. */
export class RecordCodec<A extends object> implements Codec<A> {
  readonly name = 'Record';
  readonly accepted: Accepted = { _tag: 'Row' };
  readonly #fields: readonly (readonly [name: string, Field<unknown>])[];
  readonly #names: readonly string[];

  constructor(fields: { readonly [name in keyof A]: Field<A[name]> }) {
    this.#fields = Object.entries<Field<unknown>>(fields);
    this.#names = Object.keys(fields);
  }

  suggest(): undefined {}

  decode(value: unknown): t.Validation<A> {
    return this.validate(value, [{ key: '', type: this, actual: value }]);
  }

  validate(value: unknown, context: t.Context): t.Validation<A> {
    if (!t.UnknownRecord.is(value)) return t.failure(value, context);
    const unknownNames = this.#unknownNames(value);
    const errors: t.ValidationError[] = unknownNames.map((unknown) => ({
      value: unknown.written,
      context: t.appendContext(context, '', unknown),
    }));
    const read: { [name: string]: unknown } = {};
    for (const [name, field] of this.#fields) {
      const given = value[name];
      if (isAbsent(given)) {
        if (field.default !== undefined) {
          read[name] = given === null ? field.default.whenNull : field.default.absent;
          continue;
        }
        // A misspelt name is one mistake, not two.
        if (unknownNames.some(({ meant }) => meant === name)) continue;
      }
      const result = field.codec.validate(given, t.appendContext(context, name, field.codec, given));
      if (isLeft(result)) errors.push(...result.left);
      else read[name] = result.right;
    }
    return errors.length === 0 ? t.success(read as A) : t.failures(errors);
  }

  #unknownNames(value: { readonly [name: string]: unknown }): readonly UnknownName[] {
    const absent = this.#names.filter((name) => isAbsent(value[name]));
    return Object.keys(value)
      .filter((name) => !this.#names.includes(name))
      .map((name) => new UnknownName(name, this.#names, similarName(name, absent)));
  }
}

/** The codec of a list whose items all have one codec; `size` bounds how many there are. */
export class ListCodec<A> implements Codec<readonly A[]> {
  readonly name = 'List';
  readonly accepted: Accepted;

  constructor(
    readonly items: Codec<A>,
    readonly size: { readonly count?: number; readonly nonEmpty?: true } = {},
  ) {
    this.accepted = { _tag: 'ListOf', items: items.accepted, ...size };
  }

  suggest(): undefined {}

  decode(value: unknown): t.Validation<readonly A[]> {
    return this.validate(value, [{ key: '', type: this, actual: value }]);
  }

  validate(value: unknown, context: t.Context): t.Validation<readonly A[]> {
    if (!Array.isArray(value) || !this.#hasSize(value.length)) return t.failure(value, context);
    const errors: t.ValidationError[] = [];
    const read: A[] = [];
    for (const [index, item] of value.entries()) {
      const result = this.items.validate(item, t.appendContext(context, String(index), this.items, item));
      if (isLeft(result)) errors.push(...result.left);
      else read.push(result.right);
    }
    return errors.length === 0 ? t.success(read) : t.failures(errors);
  }

  #hasSize(length: number): boolean {
    return this.size.count === undefined ? !this.size.nonEmpty || length > 0 : length === this.size.count;
  }
}

/** What refuses a name that is no field; `meant` is the absent field that was probably meant. */
export class UnknownName implements t.Decoder<unknown, never> {
  readonly name = 'UnknownName';
  readonly accepted: Accepted;

  constructor(
    readonly written: string,
    names: readonly string[],
    readonly meant: string | undefined,
  ) {
    this.accepted = { _tag: 'OneOf', values: names };
  }

  decode(value: unknown): t.Validation<never> {
    return this.validate(value, []);
  }

  validate(value: unknown, context: t.Context): t.Validation<never> {
    return t.failure(value, context);
  }
}

/** Whether a field counts as left out. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
