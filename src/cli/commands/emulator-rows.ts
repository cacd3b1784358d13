// The rows that an emulated API serves: those of two files, of a snapshot, or of a made-up firm.

import { visible } from '../../core/text.js';
import { rowListOf } from '../../engagement/decode.js';
import { objectIdOf, textOf } from '../../engagement/fields.js';
import type { Letter } from '../../engagement/letter.js';
import { swappedLists } from '../../engagement/swapped-lists.js';
import { withLetterId } from '../../loop-api/activities.js';
import { type EmulatorRows, generateFirm } from '../../testing/index.js';
import type { Context } from '../context.js';
import { orFail } from '../exit.js';
import { flagOf, type OptionsOf } from '../flags.js';
import { type InputFiles, readInputFiles, requireHeld } from '../input/input-files.js';
import { noRowsFile, requireLetter, swappedFiles } from '../input/row-files.js';
import { eachOfSnapshot } from '../input/snapshot.js';
import { numbersOf } from '../terminal/numbers.js';
import { usageFailure } from '../usage-errors.js';

const DEFAULT_CLIENTS = 150;
const DEFAULT_SEED = 1;

const GROUPS = [['letters', 'activities', 'letterId'], ['snapshot'], ['clients', 'seed']] as const;

/** The rows that the options name: files, a snapshot, or a made-up firm. */
export async function rowsToEmulate(given: OptionsOf<'emulator'>, context: Context): Promise<EmulatorRows> {
  const { usage } = context.texts;
  const { letters, activities, letterId, snapshot } = given;
  const [one, other] = GROUPS.flatMap((group) => group.find((option) => given[option] !== undefined) ?? []);
  if (one !== undefined && other !== undefined) {
    throw usageFailure(usage.together(flagOf(one), flagOf(other)), context.texts);
  }
  if (snapshot !== undefined) return snapshotRows(snapshot, context);
  if (one === undefined || one === 'clients' || one === 'seed') {
    return generateFirm({ clients: given.clients ?? DEFAULT_CLIENTS, seed: given.seed ?? DEFAULT_SEED });
  }
  if (letters === undefined || activities === undefined) {
    const missing = letters === undefined ? 'letters' : 'activities';
    throw usageFailure(usage.needs(flagOf(one), flagOf(missing)), context.texts);
  }
  const files = await readInputFiles({ letters, activities }, null, context);
  const letterRows = await rowsOfFile('letters', files, context);
  const activityRows = await rowsOfFile('activities', files, context);
  const only = letterRows.length === 1 ? objectIdOf(letterRows[0]) : null;
  const swapped = swappedLists({ letters: letterRows, activities: activityRows });
  if (swapped !== null) throw swappedFiles(swapped, { letters, activities }, context);
  requireLetter(letterId, letterRows.flatMap(identified), context);
  const attached = letterId ?? only;
  return {
    letters: letterRows,
    activities: attached === null ? activityRows : activityRows.map((row) => withLetterId(row, attached)),
  };
}

/** A letter row by its id and its code; none for a row without an id. */
function identified(row: unknown): readonly Pick<Letter, 'id' | 'codeIBS'>[] {
  const id = objectIdOf(row);
  return id === null ? [] : [{ id, codeIBS: textOf((row as { readonly codeIBS?: unknown }).codeIBS) }];
}

async function rowsOfFile(
  name: 'letters' | 'activities',
  files: InputFiles,
  context: Context,
): Promise<readonly unknown[]> {
  const { path, document } = requireHeld(files, name, {}, context);
  const { value, repeated } = document;
  const { rows } = orFail(rowListOf(name, value), (problem) => noRowsFile(problem, name, path, context));
  if (repeated.length > 0) {
    const { texts, language, stderr } = context;
    const sentence = `${texts.emulator.duplicates(numbersOf(language).count(repeated.length))} — ${texts.plan.listOthers}`;
    await stderr.write(`${texts.colon(visible(path), sentence)}\n`);
  }
  return rows;
}

async function snapshotRows(file: string, context: Context): Promise<EmulatorRows> {
  const letters: unknown[] = [];
  const activities: unknown[] = [];
  await eachOfSnapshot(
    file,
    (rows) => {
      for (const row of rows.letters ?? []) letters.push(row);
      for (const row of rows.activities ?? []) activities.push(row);
    },
    context,
  );
  return { letters, activities };
}
