// Where Chromium is on this machine. It is Debian's or the system's own; no browser comes with the development dependencies.

import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const INSTALL =
  'Install it (Debian: apt-get install -y --no-install-recommends chromium), or set PLAN_DE_CHARGE_CHROMIUM to its program.';

/** The program that PLAN_DE_CHARGE_CHROMIUM names, or else the first on the PATH; throws with how to install it when there is none. */
export function chromiumProgram(env: Readonly<Record<string, string | undefined>>): string {
  const named = env.PLAN_DE_CHARGE_CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`PLAN_DE_CHARGE_CHROMIUM is no program: ${named}. ${INSTALL}`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (found === undefined) throw new Error(`No Chromium on the PATH (${NAMES.join(', ')}). ${INSTALL}`);
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
