// The forecast and the people on the page of a report: where they stand, what is drawn, what reads without eyes and without scripts.

import { beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../../src/brief/index.js';
import { workbookOfFirm } from '../brief/firm-workbook.js';

const MAY = { first: '2026-05-01', last: '2026-05-31' };

const partOf = (page: string, id: string) => page.match(new RegExp(`<section id="${id}".*?</section>`, 's'))?.[0] ?? '';
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

describe('the forecast', () => {
  let page: string;
  let part: string;
  beforeAll(async () => {
    page = await pageOf(workbookOfFirm({ clients: 60, hasForecast: true }).report);
    part = partOf(page, 'forecast');
  });

  test('stands after people, with a link at the top; without one neither is there', async () => {
    const order = ['months', 'people', 'forecast', 'deadlines'].map((id) => page.indexOf(`<section id="${id}"`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(Math.min(...order)).toBeGreaterThan(0);
    expect(page).toContain('<a href="#forecast">Prévision</a>');
    const without = await pageOf(workbookOfFirm({ clients: 2 }).report);
    expect(partOf(without, 'forecast')).toBe('');
    expect(without).not.toContain('#forecast');
  });

  test('a chart and a table of each pool, under the buttons of the months', () => {
    // Hours, and the difference to what is signed.
    expect(count(part, /<svg class="chart"[^>]* role="img" aria-label="(compta|paie), /g)).toBe(4);
    expect(count(part, /<div data-view-forecast="difference" hidden/g)).toBe(2);
    expect(part).toContain('data-views="pool"');
    expect(count(part, /data-view-pool="(compta|paie)"/g)).toBe(2);
    expect(count(part, /<table class="figures"/g)).toBe(2);
    expect(count(part, /<tr><th scope="row">[a-zéû]+ 2026<\/th>/g)).toBe(24);
    // The capacity is a line of the hours alone, and signed hours are dashed in both.
    expect(count(part, /<path class="capacity"/g)).toBe(2);
    expect(count(part, /<path class="contracted"/g)).toBe(4);
  });

  test('no number of a drawing is none, and no style stands in an attribute', () => {
    expect(part).not.toMatch(/NaN|Infinity|undefined|style=/);
  });

  test('one month is drawn across the whole chart', async () => {
    const one = await pageOf(workbookOfFirm({ clients: 60, hasForecast: true, hasTeam: false, shown: MAY }).report);
    const path = partOf(one, 'forecast').match(/<path class="middle" d="([^"]*)"/)?.[1] ?? '';
    expect(path).toMatch(/^M52,[\d.]+L[\d.]+,[\d.]+L868,[\d.]+$/);
    // Not by pool: no button, and shown whichever pool is.
    expect(partOf(one, 'forecast')).not.toMatch(/data-view-pool|data-views="pool"/);
  });
});

describe('people', () => {
  test('levelled first, and as late as can be behind its button; cells above their hours are red', async () => {
    const { report } = workbookOfFirm({ clients: 150, shown: MAY });
    const part = partOf(await pageOf(report), 'people');
    expect(part).toContain('data-views="pace"');
    expect(part).toMatch(/<div data-view-pace="levelled"><div/);
    const late = part.slice(part.indexOf('<div data-view-pace="latest" hidden'));
    const cells =
      report.people?.latest.pools.flatMap(({ people }) =>
        people.flatMap(({ weeks, months }) => [...weeks, ...months]),
      ) ?? [];
    const above = cells.filter(({ ratePoints }) => (ratePoints ?? 0) > 100);
    expect(above.length).toBeGreaterThan(0);
    expect(count(late, /<td class="fill-lacks"/g)).toBe(above.length);
    expect(late).toContain(report.people?.latest.note);
  });
});
