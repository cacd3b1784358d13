// What the emulator answers with: rows from files, or a made-up firm. Its rows must name their letter, by which the API filters them.

import { withLetterId } from '../../loop-api/letter-id.js';
import type { EmulatorRows } from '../../testing/index.js';
import { DOCUMENTATION_ACTIVITIES, DOCUMENTATION_LETTERS } from '../documentation-example.js';

/** The id of the documentation's letter. */
export const DOCUMENTATION_LETTER_ID = DOCUMENTATION_LETTERS[0].objectId;

/** The documentation's letter and activities. */
export function documentationRows(): EmulatorRows {
  return {
    letters: DOCUMENTATION_LETTERS,
    activities: DOCUMENTATION_ACTIVITIES.map((row) => withLetterId(row, DOCUMENTATION_LETTER_ID)),
  };
}

/** The lines that set a shell up to read an emulated API, and a command to begin with. */
export function shellLines(
  { baseUrl, apiKey, subscriptionKey, dossier }: EmulatedAccount,
  indent = '  ',
): readonly string[] {
  return [
    `export LOOP_API_KEY=${apiKey}`,
    `export LOOP_SUBSCRIPTION_KEY=${subscriptionKey}`,
    `plan-de-charge plan --dossier ${dossier}${baseUrl === null ? '' : ` --base-url ${baseUrl}`}`,
  ].map((line) => indent + line);
}

interface EmulatedAccount {
  readonly baseUrl: string | null;
  readonly apiKey: string;
  readonly subscriptionKey: string;
  readonly dossier: string;
}
