// A file that people fill in: it is written over one that is there only when told to, and never over an input.

import { visible } from '../../core/text.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT, orFail } from '../exit.js';
import { flagOf, type OptionName } from '../flags.js';
import { type OtherFiles, requireOtherFile } from './same-file.js';
import { openSink, outputPlace, type Sink, unwritable } from './sink.js';

/** What else is asked of the command that writes the file. */
interface Beside {
  /** The option that names the file. */
  readonly option: OptionName;
  readonly force: boolean;
  /** The files of other options. */
  readonly inputs: OtherFiles;
}

/** Opens the file; throws the failure of one that cannot be written, or that somebody may have filled in. */
export async function openNewFile(path: string, { option, force, inputs }: Beside, context: Context): Promise<Sink> {
  const { texts } = context;
  const place = await outputPlace(path, texts);
  if (place.present !== null && !force) {
    const sentence = texts.template.present(visible(path), flagOf('force'));
    throw new CommandFailure(EXIT.usage, `${texts.usage.prefix}${sentence}`);
  }
  await requireOtherFile(place, flagOf(option), inputs, context);
  return orFail(await openSink(path, place), (code) => unwritable(path, code, texts));
}
