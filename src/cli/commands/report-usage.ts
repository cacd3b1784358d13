// What `report` asks of its options, before anything is opened or read: an output of a known format, the days, what calendars need.

import { extname } from 'node:path';
import { invalidOption } from '../../core/problem.js';
import type { Context } from '../context.js';
import { flagOf, type OptionName, type OptionsOf } from '../flags.js';
import { optionFailure } from '../input/options.js';
import { usageFailure } from '../usage-errors.js';
import type { FileMaker } from './report-file.js';
import { REPORT_FORMATS } from './report-formats.js';

const CALENDAR = '.ics';
const PAGE = '.html';

/** Options that only calendars look at. */
const OF_CALENDARS = ['icsBy', 'zeroHours', 'alarm'] as const satisfies readonly OptionName[];

/** The maker of each file; throws what is missing, contradictory or unknown in the options. */
export function formatsOf(given: OptionsOf<'report'>, context: Context): readonly (() => Promise<FileMaker>)[] {
  const { texts } = context;
  const { usage } = texts;
  const refuse = (sentence: string) => usageFailure(sentence, texts);
  const { out = [], ics } = given;
  if (out.length === 0 && ics === undefined) {
    throw refuse(usage.needs('report', usage.either([flagOf('out'), flagOf('ics')])));
  }
  const extensions = out.map((path) => extname(path).toLowerCase());
  const formats = extensions.map((extension, at) => {
    const format = REPORT_FORMATS[extension];
    if (Object.hasOwn(REPORT_FORMATS, extension)) return format;
    const accepted = { _tag: 'OneOf', values: Object.keys(REPORT_FORMATS) } as const;
    throw optionFailure(invalidOption(flagOf('out'), out[at], accepted), context);
  });
  for (const option of ['first', 'last'] as const) {
    if (given[option] === undefined) throw refuse(usage.needs('report', flagOf(option)));
  }
  if (given.pool !== undefined && given.team === undefined && given.workbook === undefined) {
    throw refuse(usage.needs(flagOf('pool'), flagOf('team')));
  }
  if (given.rows !== undefined && !extensions.includes(PAGE)) {
    throw refuse(usage.needs(flagOf('rows'), `${flagOf('out')} F${PAGE}`));
  }
  if (given.on !== undefined && given.settings === undefined) {
    throw refuse(usage.needs(flagOf('on'), flagOf('settings')));
  }
  const calendars = extensions.filter((extension) => extension === CALENDAR).length;
  const ways = [`${flagOf('out')} F${CALENDAR}`, flagOf('ics')];
  const option = OF_CALENDARS.find((one) => given[one] !== undefined);
  if (calendars === 0 && ics === undefined) {
    if (option !== undefined) throw refuse(usage.needs(flagOf(option), usage.either(ways)));
  } else if (given.asOf === undefined) {
    throw refuse(usage.needs(calendars > 0 ? ways[0] : ways[1], flagOf('asOf')));
  }
  if (given.previous !== undefined) {
    if (ics !== undefined) throw refuse(usage.together(flagOf('previous'), flagOf('ics')));
    if (calendars !== 1) throw refuse(usage.needs(flagOf('previous'), texts.report.single(ways[0])));
  }
  return formats;
}
