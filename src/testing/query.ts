// The parameters of a list request, read as the API documents them: codeDossier, filter, sort, skip, take.
// What cannot be read is the 400 the gateway would give; what is absent has the emulator's own default.
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import { compileFilter, type Predicate, valueAt } from './expression.js';

export interface ListRequest {
  readonly matches: Predicate;
  readonly compare: ((a: unknown, b: unknown) => number) | null;
  readonly skip: number;
  readonly take: number;
}

/** Unset first, then numbers, then texts by code unit. */
function compareValues(a: unknown, b: unknown): number {
  const rank = (value: unknown) => (typeof value === 'number' ? 1 : typeof value === 'string' ? 2 : 0);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (rank(a) === 0 || a === b) return 0;
  return (a as string | number) < (b as string | number) ? -1 : 1;
}

function readSort(text: string): Either<string, ListRequest['compare']> {
  if (text === '') return right(null);
  const keys: { path: readonly string[]; sign: 1 | -1 }[] = [];
  for (const field of text.split('&&')) {
    const match = /^\s*([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(:desc)?\s*$/.exec(field);
    if (match === null) return left(`sort: cannot read "${field.trim()}"`);
    keys.push({
      path: match[1].split('.'),
      sign: match[2] === undefined ? 1 : -1,
    });
  }
  return right((a, b) => {
    for (const { path, sign } of keys) {
      const order = compareValues(valueAt(a, path), valueAt(b, path));
      if (order !== 0) return sign * order;
    }
    return 0;
  });
}

function readCount(name: string, text: string | null, absent: number): Either<string, number> {
  if (text === null) return right(absent);
  return /^\d{1,9}$/.test(text) ? right(Number(text)) : left(`${name}: not a number of rows`);
}

/** What is asked for, `take` capped; or the message of the 400. */
export function readListRequest(parameters: URLSearchParams, maxTake: number): Either<string, ListRequest> {
  const filter = parameters.get('filter') ?? '';
  const matches = filter === '' ? right(() => true) : compileFilter(filter);
  if (isLeft(matches)) return left(`filter: ${matches.left}`);
  const compare = readSort(parameters.get('sort') ?? '');
  if (isLeft(compare)) return compare;
  const skip = readCount('skip', parameters.get('skip'), 0);
  if (isLeft(skip)) return skip;
  const take = readCount('take', parameters.get('take'), maxTake);
  if (isLeft(take)) return take;
  return right({
    matches: matches.right,
    compare: compare.right,
    skip: skip.right,
    take: Math.min(take.right, maxTake),
  });
}
