// The files of the demo: the report of the made-up firm as people get it, in a folder.

import { join } from 'node:path';
import type { Context } from '../context.js';
import { makeFolder } from '../output/folder.js';
import { ReportOutputs } from '../output/report-outputs.js';
import type { ReportFacts } from './report-file.js';
import { REPORT_FORMATS } from './report-formats.js';
import { writtenLines } from './report-write.js';

const NAME = 'plan-de-charge-demo';
const EXTENSIONS = ['.html', '.xlsx'] as const;

/** Writes them into a folder, which is made where there is none, and answers with a line on each. Throws the failure of what cannot be written. */
export async function demoFiles(
  { given, ...facts }: ReportFacts,
  path: string,
  context: Context,
): Promise<readonly string[]> {
  const folder = await makeFolder(path, context);
  const out = EXTENSIONS.map((extension) => join(path, `${NAME}${extension}`));
  try {
    const outputs = await ReportOutputs.open({ out, ics: null, others: {} }, context);
    try {
      const makers = EXTENSIONS.map((extension) => REPORT_FORMATS[extension]);
      const lines = await writtenLines({ ...facts, given: { ...given, out } }, makers, outputs, context);
      await outputs.commit();
      return lines;
    } finally {
      await outputs.discard();
    }
  } catch (error) {
    await folder.discard();
    throw error;
  }
}
