// How the command is typed where somebody is: by its name where the package is installed, in a copy of the project by its file.

import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from './context.js';

/** The executable, from here as from the files that the build makes. */
const EXECUTABLE = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** The command where it was run; npm tells where that was when it goes elsewhere itself. */
export function typedCommand({ INIT_CWD }: Environment): string {
  return typedFrom(INIT_CWD ?? process.cwd(), EXECUTABLE);
}

/** The same of an executable, for somebody in that folder. */
export function typedFrom(folder: string, executable: string): string {
  if (/[\\/]node_modules[\\/]/.test(executable)) return 'npx plan-de-charge';
  const near = relative(folder, executable);
  return `node ${quoted(near.startsWith('..') || isAbsolute(near) ? executable : near)}`;
}

function quoted(path: string): string {
  if (/^[\w./\\:@+-]+$/.test(path)) return path;
  return process.platform === 'win32' ? `"${path}"` : `'${path.replaceAll("'", "'\\''")}'`;
}
