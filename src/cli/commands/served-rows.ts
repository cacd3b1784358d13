// The rows that an emulated API serves: those of two files, of a snapshot, or of a made-up firm.

import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import type { UnknownLetter } from '../../core/problem.js';
import { similarName } from '../../core/similar-names.js';
import { visible } from '../../core/text.js';
import { rowListOf } from '../../engagement/decode.js';
import { objectIdOf } from '../../engagement/fields.js';
import { withLetterId } from '../../loop-api/letter-id.js';
import { describe } from '../../messages/describe.js';
import { generateFirm } from '../../testing/index.js';
import type { Context } from '../context.js';
import type { Failure } from '../exit.js';
import { flagOf, type GivenOptions } from '../flags.js';
import { integer } from '../input/choice.js';
import { inputFailure, readJsonFile } from '../input/json-file.js';
import { eachOfSnapshot } from '../input/snapshot.js';
import { numbersOf } from '../terminal/numbers.js';
import { usageFailure } from '../usage-errors.js';
import type { ServedRows } from './emulated.js';

const DEFAULT_CLIENTS = 150;
const DEFAULT_SEED = 1;

const GROUPS = [['letters', 'activities', 'letterId'], ['snapshot'], ['clients', 'seed']] as const;

/** The rows that the options name: files, a snapshot, or a made-up firm. */
export async function servedRows(given: GivenOptions, context: Context): Promise<Either<Failure, ServedRows>> {
  const { usage } = context.texts;
  const { letters, activities, letterId, snapshot } = given;
  const [one, other] = GROUPS.flatMap((group) => group.find((option) => given[option] !== undefined) ?? []);
  if (one !== undefined && other !== undefined) {
    return left(usageFailure(usage.together(flagOf(one), flagOf(other)), context.texts));
  }
  if (snapshot !== undefined) return snapshotRows(snapshot, context);
  if (one === undefined || one === 'clients' || one === 'seed') return firmRows(given, context);
  if (letters === undefined || activities === undefined) {
    const missing = letters === undefined ? 'letters' : 'activities';
    return left(usageFailure(usage.needs(flagOf(one), flagOf(missing)), context.texts));
  }
  const letterRows = await rowsOfFile('letters', letters, context);
  if (isLeft(letterRows)) return letterRows;
  const activityRows = await rowsOfFile('activities', activities, context);
  if (isLeft(activityRows)) return activityRows;
  const only = letterRows.right.length === 1 ? objectIdOf(letterRows.right[0]) : null;
  const unknown = letterId === undefined ? null : unknownLetter(letterId, letterRows.right);
  if (unknown !== null) return left(usageFailure(visible(describe(unknown, context.language)), context.texts));
  const attached = letterId ?? only;
  return right({
    letters: letterRows.right,
    activities: attached === null ? activityRows.right : activityRows.right.map((row) => withLetterId(row, attached)),
  });
}

/** The problem of an id that is that of none of the letters: rows that are given it would never be asked for. */
function unknownLetter(letterId: string, letters: readonly unknown[]): UnknownLetter | null {
  const ids = letters.map(objectIdOf).filter((id) => id !== null);
  if (ids.includes(letterId)) return null;
  const hint = similarName(letterId, ids);
  return { _tag: 'UnknownLetter', letterId, ...(hint === undefined ? {} : { hint }) };
}

function firmRows(given: GivenOptions, context: Context): Either<Failure, ServedRows> {
  const clients = integer('clients', given.clients, [0, 100_000], context);
  if (isLeft(clients)) return clients;
  const seed = integer('seed', given.seed, [0, 2 ** 32 - 1], context);
  if (isLeft(seed)) return seed;
  return right(generateFirm({ clients: clients.right ?? DEFAULT_CLIENTS, seed: seed.right ?? DEFAULT_SEED }));
}

async function rowsOfFile(
  name: 'letters' | 'activities',
  path: string,
  context: Context,
): Promise<Either<Failure, readonly unknown[]>> {
  const body = await readJsonFile(path, context);
  if (isLeft(body)) return body;
  const { value, repeated } = body.right;
  const list = rowListOf(name, value);
  if (isLeft(list)) return left(inputFailure(path, describe(list.left, context.language), context));
  if (repeated.length > 0) {
    const { texts, language, stderr } = context;
    const told = `${texts.emulator.duplicates(numbersOf(language).count(repeated.length))} — ${texts.plan.listOthers}`;
    await stderr.write(`${texts.colon(visible(path), told)}\n`);
  }
  return right(list.right.rows);
}

async function snapshotRows(file: string, context: Context): Promise<Either<Failure, ServedRows>> {
  const letters: unknown[] = [];
  const activities: unknown[] = [];
  const failure = await eachOfSnapshot(
    file,
    (rows) => {
      for (const row of rows.letters ?? []) letters.push(row);
      for (const row of rows.activities ?? []) activities.push(row);
    },
    context,
  );
  return failure === null ? right({ letters, activities }) : left(failure);
}
