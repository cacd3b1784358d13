// The judgement of an example: whether it ran, and whether it printed what it promises. Null when there is nothing to say.

import type { Run } from './workspace.js';

/** What is wrong with a run, or null. Blanks and carriage returns at the ends of printed lines do not count. */
export function faultOf(run: Run, promised: string): string | null {
  if (run.exitCode !== 0) return `failed with exit code ${run.exitCode}\n${run.stderr}`;
  const printed = run.stdout.replace(/[ \t\r]+$/gm, '');
  return printed === promised ? null : `printed\n${printed}promised\n${promised}`;
}
