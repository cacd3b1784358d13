// The lines of a workbook's summary: what the first screen of the page says, in the same words, and the settings in force.

import type { Card, CardBlock, Report, Step } from '../report/report.js';
import type { SheetLine } from '../report/sheet.js';
import { SHEET_NAMES } from './workbook-words.js';

/** The lines. */
export function summaryLines(report: Report): readonly SheetLine[] {
  const { title, firm, scope, asOf, headline, summary, notices, cards, otherPools, settings, lang } = report;
  const between = lang === 'fr' ? ' : ' : ': ';
  const text = (line: string): SheetLine => ({ text: line, level: 'text' });
  const heading = (line: string): SheetLine => ({ text: line, level: 'heading' });
  const cardLines = ({ question, title: answer, blocks }: Card): readonly SheetLine[] => [
    heading(answer === null ? question : `${question}${between}${answer}`),
    ...blocks.flatMap((block) => blockLines(block, between)).map(text),
  ];
  return [
    { text: title, level: 'title' },
    text([firm, scope, asOf.text].filter((one) => one !== null).join(' · ')),
    { text: [headline.alarm, headline.text].filter((one) => one !== null).join(' '), level: 'headline' },
    ...[...summary, ...notices].map(text),
    ...cards.flatMap(cardLines),
    ...otherPools.flatMap((pool) => [heading(pool.text), ...pool.cards.flatMap(cardLines)]),
    heading(SHEET_NAMES.settings[lang]),
    text(settings.map(({ name, value }) => `${name}${between}${value}`).join(' · ')),
  ];
}

/** What a block says; the little calendar of people is a picture and says nothing that stands nowhere else. */
function blockLines(block: CardBlock, between: string): readonly string[] {
  switch (block._tag) {
    case 'Text':
      return [block.text];
    case 'Points':
      return block.points.map((point) => `• ${point}`);
    case 'Bars': {
      const bars = block.bars.map(({ label, text }) => `• ${label}${between}${text}`);
      return block.title === null ? bars : [block.title, ...bars];
    }
    case 'Presence':
      return [];
    case 'Steps':
      return [block.title, ...block.steps.map((step, index) => `${index + 1}. ${stepText(step)}`)];
    case 'Others':
      return [block.title, ...block.steps.map((step) => `• ${stepText(step)}`)];
  }
}

function stepText({ title, detail }: Step): string {
  return detail === '' ? title : `${title}, ${detail}`;
}
