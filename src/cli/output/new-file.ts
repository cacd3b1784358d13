// A file that people fill in: it is written over one that is there only when told to, and never over an input.

import { visible } from '../../core/text.js';
import { isSameFile, type Place, placeOf } from '../../files/place.js';
import { systemCodeOf } from '../../files/system-failure.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT, orFail } from '../exit.js';
import { flagOf, type OptionName } from '../flags.js';
import { usageFailure } from '../usage-errors.js';
import { openSink, type Sink, unwritable } from './sink.js';

/** What else is asked of the command that writes the file. */
interface Beside {
  /** The option that names the file. */
  readonly option: OptionName;
  readonly force: boolean;
  /** The files of other options. */
  readonly inputs: { readonly [option in OptionName]?: string | undefined };
}

/** Opens the file; throws the failure of one that cannot be written, or that somebody may have filled in. */
export async function openNewFile(path: string, { option, force, inputs }: Beside, { texts }: Context): Promise<Sink> {
  const place = await outputPlace(path, texts);
  if (place.present !== null && !force) {
    const sentence = texts.template.present(visible(path), flagOf('force'));
    throw new CommandFailure(EXIT.usage, `${texts.usage.prefix}${sentence}`);
  }
  for (const [input, other] of Object.entries(inputs) as [OptionName, string | undefined][]) {
    // Of an input that is not there, reading it tells.
    const otherPlace = other === undefined ? null : await placeOf(other).catch(() => null);
    if (otherPlace !== null && isSameFile(place, otherPlace)) {
      throw usageFailure(texts.usage.sameFile(flagOf(option), flagOf(input)), texts);
    }
  }
  return orFail(await openSink(path, place), (code) => unwritable(path, code, texts));
}

async function outputPlace(path: string, texts: Context['texts']): Promise<Place> {
  try {
    return await placeOf(path);
  } catch (error) {
    throw unwritable(path, systemCodeOf(error), texts);
  }
}
