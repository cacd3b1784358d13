// A file written by hand, read once by its schema as far as it can be: what could be read of it, and everything that is wrong with
// its single values, each with its path. What its parts must agree on is checked on what was read.

import {
  type Accepted,
  type InvalidField,
  invalidField,
  type MissingField,
  type UnknownField,
} from '../core/problem.js';
import { similarName } from '../core/similar-names.js';
import { FieldType, REFUSED } from './field-types.js';
import {
  type FieldSchema,
  ListOrFieldSchema,
  ListSchema,
  PairSchema,
  type RecordSchema,
  type Schema,
} from './file-schema.js';
import { isRow, type Row } from './row.js';

/** What can be wrong with a single value of a file. */
export type FileProblem = InvalidField | MissingField | UnknownField;

/** What could be read of a value: where a field or an item could not, it is undefined. */
export type Readable<A> = A extends readonly (infer Item)[]
  ? readonly (Readable<Item> | undefined)[]
  : A extends object
    ? { readonly [name in keyof A]?: Readable<A[name]> }
    : A;

/** What could be read of a file, undefined when it is no object, and what is wrong with it. */
export interface ReadFile<A> {
  readonly read: Readable<A> | undefined;
  /** In the order of the fields. */
  readonly problems: readonly FileProblem[];
}

/** Reads what a file holds. `name` is what the whole of it is called where it has no path. */
export function readContent<A>(schema: RecordSchema<A>, input: unknown, name: string): ReadFile<A> {
  const reader = new Reader(name);
  const read = reader.valueOf(schema, input, '');
  return { read, problems: reader.problems };
}

/** The same of a list: `name` begins the paths of its items. */
export function readListContent<A extends readonly unknown[]>(
  schema: ListSchema<A>,
  input: unknown,
  name: string,
): ReadFile<A> {
  const reader = new Reader(name);
  const read = reader.valueOf(schema, input, name);
  return { read, problems: reader.problems };
}

const ROW: Accepted = { _tag: 'Row' };

class Reader {
  readonly problems: FileProblem[] = [];

  constructor(readonly name: string) {}

  /** What can be read of a value, undefined when nothing can. The path of the whole file is ''. */
  valueOf<A>(schema: Schema<A>, value: unknown, path: string): Readable<A> | undefined {
    return this.#readBy(schema as Schema<unknown>, value, path) as Readable<A> | undefined;
  }

  #readBy(schema: Schema<unknown>, value: unknown, path: string): unknown {
    if (schema instanceof FieldType) return this.#fieldOf(schema, value, path, schema.accepted);
    if (schema instanceof ListSchema) return this.#itemsOf(schema, value, path);
    if (schema instanceof PairSchema) return this.#pairOf(schema, value, path);
    if (schema instanceof ListOrFieldSchema) {
      return Array.isArray(value)
        ? this.#itemsOf(schema.list, value, path)
        : this.#fieldOf(schema.field, value, path, acceptedBy(schema));
    }
    return this.#recordOf(schema, value, path);
  }

  #fieldOf(field: FieldType<unknown>, value: unknown, path: string, accepted: Accepted): unknown {
    const read = field.read(value);
    if (read !== REFUSED) return read;
    this.problems.push(invalidField(path, value, accepted, field.suggest(value)));
    return undefined;
  }

  #itemsOf(schema: ListSchema<unknown>, value: unknown, path: string): unknown {
    if (!Array.isArray(value) || !hasSize(value, schema.size)) {
      this.problems.push(invalidField(path, value, acceptedBy(schema)));
      return undefined;
    }
    // `from`, not `map`, which passes over the holes of a list that does not come from JSON.
    return Array.from(value, (item: unknown, index) => this.#readBy(schema.items, item, `${path}[${index}]`));
  }

  #pairOf({ first, second, accepted }: PairSchema<unknown>, value: unknown, path: string): unknown {
    if (Array.isArray(value) && value.length === 2) {
      return [this.#readBy(first, value[0], `${path}[0]`), this.#readBy(second, value[1], `${path}[1]`)];
    }
    this.problems.push(invalidField(path, value, accepted));
    return undefined;
  }

  #recordOf({ fields }: RecordSchema<unknown>, value: unknown, path: string): unknown {
    if (!isRow(value)) {
      this.problems.push(invalidField(path === '' ? this.name : path, value, ROW));
      return undefined;
    }
    const all = Object.entries<FieldSchema<unknown>>(fields);
    const meant = this.#unknownNamesOf(
      all.map(([name]) => name),
      value,
      path,
    );
    const read: { [name: string]: unknown } = {};
    for (const [name, field] of all) {
      // What stands under a misspelt name may have mistakes of its own.
      const given = meant.get(name) ?? value[name];
      const fieldPath = path === '' ? name : `${path}.${name}`;
      if (!isAbsent(given)) read[name] = this.#readBy(field.schema, given, fieldPath);
      else if (field.default !== undefined) read[name] = given === null ? field.default.whenNull : field.default.absent;
      // A misspelt name is one mistake, not two.
      else if (!meant.has(name)) {
        const accepted = acceptedBy(field.schema);
        this.problems.push({ _tag: 'MissingField', path: fieldPath, received: given, accepted });
      }
    }
    return read;
  }

  /** Adds a problem for each name that is no field; the fields that were probably meant, with what is there. */
  #unknownNamesOf(names: readonly string[], value: Row, path: string): ReadonlyMap<string, unknown> {
    const absent = names.filter((name) => isAbsent(value[name]));
    const meant = new Map<string, unknown>();
    for (const name of Object.keys(value)) {
      if (names.includes(name)) continue;
      const hint = similarName(name, absent);
      if (hint !== undefined && !meant.has(hint)) meant.set(hint, value[name]);
      this.problems.push({
        _tag: 'UnknownField',
        path: path === '' ? this.name : path,
        received: name,
        accepted: { _tag: 'OneOf', values: names },
        ...(hint === undefined ? {} : { hint }),
      });
    }
    return meant;
  }
}

function hasSize({ length }: readonly unknown[], { count, nonEmpty, most }: ListSchema<unknown>['size']): boolean {
  if (count !== undefined) return length === count;
  if (most !== undefined) return length >= 1 && length <= most;
  return nonEmpty === undefined || length > 0;
}

function acceptedBy(schema: Schema<unknown>): Accepted {
  if (schema instanceof FieldType || schema instanceof PairSchema) return schema.accepted;
  if (schema instanceof ListSchema) return { _tag: 'ListOf', items: acceptedBy(schema.items), ...schema.size };
  if (schema instanceof ListOrFieldSchema) {
    return { _tag: 'AnyOf', choices: [schema.field.accepted, acceptedBy(schema.list)] };
  }
  return ROW;
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** An object of a list: what could be read of it, and where it stands. */
export interface Entry<A> {
  readonly path: string;
  readonly index: number;
  readonly read: Readable<A>;
}

/** The items of a list of which something could be read. */
export function entriesOf<A>(
  list: readonly (Readable<A> | undefined)[] | undefined,
  path: string,
): readonly Entry<A>[] {
  return (list ?? []).flatMap((read, index) =>
    read === undefined ? [] : [{ path: `${path}[${index}]`, index, read }],
  );
}

/** Whether the object at a path has a name that is no field of it: what it seems to lack may stand there. */
export function hasUnknownField(path: string, problems: readonly FileProblem[]): boolean {
  return problems.some((problem) => problem._tag === 'UnknownField' && problem.path === path);
}
