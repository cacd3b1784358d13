// How far a reading is, on stderr: a bar that stays on its line on a terminal, a line now and then elsewhere.
// A wait that can be felt is a line in both.

import type { Progress, Wait } from '../../loop-api/index.js';
import type { Context } from '../context.js';
import { numbersOf } from './numbers.js';

const BAR = 24;
/** Shares of the whole at which a line is written where there is no terminal. */
const STEPS = 4;
/** Milliseconds from which a wait is reported. */
const FELT = 1000;

/** Where progress goes, and what to call when there is no more of it. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly wait: (wait: Wait) => void;
  readonly end: () => void;
}

/** Progress in the form that suits stderr. Writes are not waited for. */
export function progressLine(context: Pick<Context, 'stderr' | 'texts' | 'language'>): ProgressLine {
  return context.stderr.isTerminal ? barOnTerminal(context) : plainLines(context);
}

type ProgressContext = Pick<Context, 'stderr' | 'texts' | 'language'>;

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
  let drawn = false;
  return {
    wait: teller(shown, clear),
    show: (progress) => {
      const share = progress.lettersTotal ? progress.lettersRead / progress.lettersTotal : 0;
      const full = Math.round(share * BAR);
      const line = `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${sentence(shown, progress)}`;
      drawn = true;
      void stderr.write(clear + line.slice(0, stderr.columns - 1));
    },
    end: () => {
      if (drawn) void stderr.write(clear);
    },
  };
}

function plainLines(shown: ProgressContext): ProgressLine {
  let letters: Progress | null = null;
  let stepsWritten = 0;
  const write = (progress: Progress) => void shown.stderr.write(`${sentence(shown, progress)}\n`);
  return {
    wait: teller(shown, ''),
    show: (progress) => {
      if (progress._tag === 'Letters') {
        letters = progress;
        return;
      }
      if (letters !== null) write(letters);
      letters = null;
      const { lettersRead, lettersTotal } = progress;
      const steps = lettersTotal ? Math.floor((lettersRead / lettersTotal) * STEPS) : 0;
      if (steps > stepsWritten) {
        stepsWritten = steps;
        write(progress);
      }
    },
    end: () => {
      if (letters !== null) write(letters);
    },
  };
}
