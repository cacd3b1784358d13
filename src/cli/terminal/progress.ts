// How far a reading is that takes longer than a second: a bar that stays on its line, on a terminal that can erase one; elsewhere nothing
// is shown. A wait that can be felt is a line everywhere.

import type { Progress, Wait } from '../../loop-api/index.js';
import type { Context } from '../context.js';
import { numbersOf } from './numbers.js';

const BAR = 24;
/** Milliseconds from which a reading or a wait is felt. */
const FELT = 1000;

/** Where progress goes, and what to call when there is no more of it. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly wait: (wait: Wait) => void;
  readonly end: () => void;
}

type ProgressContext = Pick<Context, 'stderr' | 'texts' | 'language'>;

/** Progress in the form that suits stderr. Writes are not waited for. */
export function progressLine(context: ProgressContext & Pick<Context, 'env'>): ProgressLine {
  const canErase = context.stderr.isTerminal && context.env.TERM !== 'dumb';
  return canErase ? barOnTerminal(context) : { wait: teller(context, ''), show: () => {}, end: () => {} };
}

function sentence({ texts, language }: ProgressContext, { _tag, lettersRead, lettersTotal, rows }: Progress): string {
  const { count } = numbersOf(language);
  if (_tag === 'Letters') return texts.progress.letters(count(lettersRead));
  return texts.progress.activities(count(lettersRead), count(lettersTotal ?? 0), count(rows));
}

/** Tells of the waits that can be felt; `before` is written first. */
function teller({ stderr, texts, language }: ProgressContext, before: string): (wait: Wait) => void {
  const { count } = numbersOf(language);
  return ({ problem, delayMs }) => {
    if (delayMs < FELT) return;
    void stderr.write(
      `${before}${texts.progress.waiting(faultOf(problem, texts), count(Math.round(delayMs / 1000)))}\n`,
    );
  };
}

/** Why an answer cannot be used, in a few words. */
function faultOf(problem: Wait['problem'], { progress }: ProgressContext['texts']): string {
  if ('status' in problem) return `HTTP ${problem.status}`;
  if ('code' in problem) return problem.code;
  return problem._tag === 'TimedOut' ? progress.timedOut : progress.cutOff;
}

function barOnTerminal(shown: ProgressContext): ProgressLine {
  const { stderr } = shown;
  const clear = '\r\u001b[2K';
  const begun = performance.now();
  let drawn = false;
  return {
    wait: teller(shown, clear),
    show: (progress) => {
      if (performance.now() - begun < FELT) return;
      const share = progress.lettersTotal ? progress.lettersRead / progress.lettersTotal : 0;
      const full = Math.round(share * BAR);
      const line = `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${sentence(shown, progress)}`;
      drawn = true;
      void stderr.write(clear + line.slice(0, stderr.tableWidth - 1));
    },
    end: () => {
      if (drawn) void stderr.write(clear);
    },
  };
}
