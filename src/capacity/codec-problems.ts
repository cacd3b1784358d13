// From the validation errors of a file's codecs to problems with their paths, such as `members[0].contracts[1].first`.

import type * as t from 'io-ts';
import { invalidField, type TeamProblem } from '../core/problem.js';
import { type Codec, isAbsent, ListCodec, UnknownName } from './record-codec.js';

/** The problems of the document that is called `root`, one for each error, in the order of its fields. */
export function problemsOf(root: string, errors: t.Errors): readonly TeamProblem[] {
  return errors.map(({ context, value }) => problemOf(pathOf(root, context), value, context));
}

function problemOf(path: string, received: unknown, context: t.Context): TeamProblem {
  const type = context[context.length - 1].type;
  if (type instanceof UnknownName) {
    const { accepted, meant } = type;
    return { _tag: 'UnknownField', path, received, accepted, ...(meant === undefined ? {} : { hint: meant }) };
  }
  // Every other codec of a file is one that says what it accepts.
  const { accepted, suggest } = type as Codec<unknown>;
  const isField = context.length > 1 && !(context[context.length - 2].type instanceof ListCodec);
  return isField && isAbsent(received)
    ? { _tag: 'MissingField', path, received, accepted }
    : invalidField(path, received, accepted, suggest(received));
}

function pathOf(root: string, context: t.Context): string {
  let path = '';
  for (const [index, { key }] of context.entries()) {
    if (key === '') continue;
    if (context[index - 1].type instanceof ListCodec) path += `[${key}]`;
    else path += path === '' ? key : `.${key}`;
  }
  return path === '' ? root : path;
}
