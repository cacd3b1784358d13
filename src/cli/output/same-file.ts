// No output may be the file of an input: it would be overwritten. What is compared is the file, not how its path is spelt.

import { isSameFile, type Place, placeOf } from '../../files/place.js';
import type { Context } from '../context.js';
import { flagOf, type OptionName } from '../flags.js';
import { usageFailure } from '../usage-errors.js';

/** The files of other options, by option. */
export type OtherFiles = { readonly [option in OptionName]?: string | undefined };

/** Throws the failure of an output at a place that is the file of another option. `output`: as it is typed. */
export async function requireOtherFile(
  place: Place,
  output: string,
  others: OtherFiles,
  { texts }: Context,
): Promise<void> {
  for (const [option, path] of Object.entries(others) as [OptionName, string | undefined][]) {
    // Of an input that is not there, reading it tells.
    const other = path === undefined ? null : await placeOf(path).catch(() => null);
    if (other !== null && isSameFile(place, other)) {
      throw usageFailure(texts.usage.sameFile(output, flagOf(option)), texts);
    }
  }
}
