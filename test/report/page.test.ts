// The page of a report in every state: what stands on it and what does not, read by a parser that is not ours. Hostile labels stay texts,
// and the deadlines it carries are those of the plan.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../../src/brief/index.js';
import { totals } from '../../src/index.js';
import type { DeadlineData } from '../../src/report/page/deadline-data.js';
import type { Report } from '../../src/report/report.js';
import { PAGE_STATES, type PageState, reportOfState, type StateName, YEAR } from './page-states.js';
import { elementsOf, type ParsedElement } from './parsed-page.js';

const parsed = async (state: PageState) => {
  const { report, plan } = reportOfState(state);
  const page = await pageOf(report);
  return { report, plan, page, elements: elementsOf(page) };
};
const named = (elements: readonly ParsedElement[], name: string) => elements.filter((one) => one.name === name);
const dataIn = (elements: readonly ParsedElement[]) =>
  elements.find(({ attributes }) => attributes.type === 'application/json');

const HEADLINES: { readonly [state in Report['state']]: RegExp } = {
  fits: /^(Tout tient|.*\sh ne sont confiées à aucun pôle ; le reste tient\.)/,
  lacks: /ne tien(t|nent) pas : il manque .*\sh\.$/,
  noTeam: /h à faire en 2026$/,
  part: /h à faire en 2026$/,
  nothing: /^Rien n’est planifié en 2040\.$/,
};
const EXPECTED = {
  fits: 'fits',
  lacks: 'lacks',
  twoPools: 'lacks',
  noTeam: 'noTeam',
  part: 'part',
  noPeople: 'lacks',
  nobody: 'fits',
  noDay: 'lacks',
  nothing: 'nothing',
  oneMonth: 'fits',
  threeYears: 'lacks',
  manyPeople: 'lacks',
  onePerson: 'fits',
  noNames: 'lacks',
  longLabels: 'lacks',
  hostile: 'lacks',
  moved: 'fits',
} as const satisfies { readonly [name in StateName]: Report['state'] };
const sectionsOf = (name: StateName) => {
  if (name === 'nothing') return ['answer', 'leftOut', 'settings'];
  const hasPeople = !['noTeam', 'part', 'noPeople'].includes(name);
  return ['answer', 'months', ...(hasPeople ? ['people'] : []), 'deadlines', 'leftOut', 'settings'];
};

describe.each(Object.keys(PAGE_STATES) as StateName[])('the page in the state %s', (name) => {
  test.each(['fr', 'en'] as const)('in %s', async (lang) => {
    const { report, page, elements } = await parsed({ ...PAGE_STATES[name], lang });
    expect(report.state).toBe(EXPECTED[name]);
    const [html] = named(elements, 'html');
    expect(html.attributes.lang).toBe(lang);
    const headline = [report.headline.alarm, report.headline.text].filter((text) => text !== null).join(' ');
    expect(named(elements, 'h1').map(({ text }) => text)).toEqual([headline]);
    expect(headline.length).toBeLessThanOrEqual(60);
    if (lang === 'fr') expect(headline).toMatch(HEADLINES[report.state]);

    for (const landmark of ['header', 'nav', 'main']) expect(named(elements, landmark)).toHaveLength(1);
    expect(named(elements, 'section').map(({ attributes }) => attributes.id)).toEqual(sectionsOf(name));
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = named(elements, 'a').map(({ attributes }) => attributes.href);
    expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);

    const written = elements.flatMap(({ attributes }) => Object.keys(attributes));
    expect(written.filter((attribute) => attribute === 'style' || attribute.startsWith('on'))).toEqual([]);
    expect(elements.filter(({ name: element, attributes }) => element === 'link' || 'src' in attributes)).toEqual([]);
    const isOdd = /undefined|NaN|Infinity|\[object/.test(page.replaceAll(/<script.*?<\/script>/gs, ''));
    expect(isOdd).toBe(false);
  });
});

describe('what the page lets run', () => {
  test('is its own script and styles, by their hashes', async () => {
    const { elements } = await parsed(PAGE_STATES.lacks);
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const hashOf = ({ text }: ParsedElement) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const scripts = named(elements, 'script').filter(({ attributes }) => attributes.type === undefined);
    const styles = named(elements, 'style');
    expect([scripts.length, styles.length]).toEqual([1, 1]);
    expect(policy?.attributes.content).toBe(
      `default-src 'none'; script-src ${hashOf(scripts[0])}; style-src ${hashOf(styles[0])}; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    const meta = named(elements, 'meta').map(({ attributes }) => `${attributes.name}=${attributes.content}`);
    expect(meta).toEqual(expect.arrayContaining(['referrer=no-referrer', 'robots=noindex']));
  });

  test('is small', async () => {
    const { elements } = await parsed(PAGE_STATES.fits);
    const size = (name: string) => {
      const [own] = named(elements, name).filter(({ attributes }) => attributes.type === undefined);
      return Buffer.byteLength(own.text);
    };
    expect(size('script')).toBeLessThanOrEqual(30_000);
    expect(size('style')).toBeLessThanOrEqual(20_000);
  });
});

describe('labels', () => {
  test('that are hostile yield no element and no attribute', async () => {
    const shapeOf = (elements: readonly ParsedElement[]) =>
      elements.map(({ name, attributes }) => `${name} ${Object.keys(attributes)}`);
    const [plain, hostile] = [await parsed(PAGE_STATES.lacks), await parsed(PAGE_STATES.hostile)];
    expect(hostile.page).toContain('&lt;img src=x onerror=alert(1)>');
    expect(shapeOf(hostile.elements)).toEqual(shapeOf(plain.elements));
  });

  test('of 200 characters stand whole', async () => {
    const { report, elements } = await parsed(PAGE_STATES.longLabels);
    const names = report.people?.pools.flatMap(({ people }) => people.map(({ name }) => name)) ?? [];
    expect(Math.min(...names.map((name) => name.length))).toBeGreaterThan(190);
    const heads = named(elements, 'th').map(({ text }) => text);
    for (const name of names) expect(heads).toContain(name);
  });

  test('of clients without names begin with the word for a client', async () => {
    const { report } = await parsed(PAGE_STATES.noNames);
    expect(report.deadlines.every(({ client }) => /^client [\da-f]{4}/.test(client))).toBe(true);
  });
});

describe('deadlines in the page', () => {
  test.each(['lacks', 'twoPools', 'noTeam', 'threeYears', 'moved'] as const)(
    'are those of the plan: %s',
    async (name) => {
      const state: PageState = PAGE_STATES[name];
      const { elements, plan, report } = await parsed(state);
      const data = JSON.parse(dataIn(elements)?.text ?? '') as DeadlineData;
      const { first, last } = state.shown ?? YEAR;
      const byDay = totals(plan, { by: ['day'], side: 'all' }).filter(({ day }) => day >= first && day <= last);
      let day = Date.parse(data.first) / 86_400_000;
      const sums = new Map<string, { occurrences: number; microHours: number }>();
      data.hours.forEach((hours, row) => {
        day += Number.parseInt(String(data.steps[row]), typeof data.steps === 'string' ? 36 : 10);
        const key = new Date(day * 86_400_000).toISOString().slice(0, 10);
        const { occurrences, microHours } = sums.get(key) ?? { occurrences: 0, microHours: 0 };
        const more = Math.round(hours * 1e6);
        sums.set(key, { occurrences: occurrences + 1, microHours: microHours + more });
      });
      expect(Array.from(sums, ([due, sum]) => ({ due, ...sum }))).toEqual(
        byDay.map(({ day: due, occurrences, microHours }) => ({ due, occurrences, microHours })),
      );
      expect(report.deadlines.length).toBeGreaterThan(100);
      if (name === 'moved') expect(data.moved.length).toBeGreaterThan(10);
    },
  );
});

describe('other pools that lack hours', () => {
  test('have a line and a link each', async () => {
    const { report, elements } = await parsed(PAGE_STATES.twoPools);
    expect(report.otherPools).toHaveLength(1);
    const link = elements.find(({ attributes }) => 'data-pool-link' in attributes);
    expect(link?.text).toBe(report.otherPools[0].text);
    expect(report.pools.map(({ pool }) => pool)).toEqual(['compta', 'paie']);
  });
});
