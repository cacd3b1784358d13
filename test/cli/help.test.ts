// The help: of the whole and of each command, in both languages, with the options and formats that are its own; and the version.

import { describe, expect, test } from 'vitest';
import { cli, Kept } from './setup.js';

describe('help', () => {
  test('nothing asked: the help on stderr, and 2', async () => {
    const { code, stdout, stderr } = await cli([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: plan-de-charge [options] [command]');
    expect(stderr).toContain('70 internal error');
  });

  test.each([
    ['en', 'Usage: plan-de-charge plan [options]', 'Options:'],
    ['fr', 'Usage : plan-de-charge plan [options]', 'Options :'],
  ])('of a command, in %s, with every option', async (lang, usage, options) => {
    const { code, stdout, stderr } = await cli(['plan', '--help', '--lang', lang]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.startsWith(usage)).toBe(true);
    expect(stdout).toContain(options);
    const flags = [...stdout.matchAll(/^ {2}(?:-h, )?--([a-z-]+)/gm)].map(([, flag]) => flag);
    expect(flags).toEqual(
      'letters activities workbook sheet letter-id snapshot dossier filter base-url coverage lag-origin first last adjust holidays time-zone statuts by on side format excel names ids out unplanned problems strict lang help'.split(
        ' ',
      ),
    );
  });

  const INPUT = 'letters activities workbook sheet letter-id snapshot dossier filter base-url';
  const PLANNING = 'coverage lag-origin first last plan-first plan-last adjust holidays time-zone statuts';
  test.each([
    ['capacity', 'by group format excel names ids out problems strict'],
    ['level', 'by format excel names ids out problems strict'],
    ['headcount', 'format excel names ids out problems strict'],
  ])('of %s: a team, and its own options', async (command, own) => {
    for (const lang of ['en', 'fr']) {
      const { code, stdout } = await cli([command, '--help', '--lang', lang]);
      const flags = [...stdout.matchAll(/^ {2}(?:-h, )?--([a-z-]+)/gm)].map(([, flag]) => flag);
      expect(code).toBe(0);
      expect(flags.join(' ')).toBe(`${INPUT} ${PLANNING} team side ${own} lang help`);
    }
  });

  test('of report: the days shown, and its own options', async () => {
    for (const lang of ['en', 'fr']) {
      const { stdout } = await cli(['report', '--help', '--lang', lang]);
      const flags = [...stdout.matchAll(/^ {2}(?:-h, )?--([a-z-]+)/gm)].map(([, flag]) => flag);
      const own =
        'names problems as-of side out settings on title client manager pool no-people rows ics ics-by zero-hours alarm previous strict';
      expect(flags.join(' ')).toBe(`${INPUT} ${PLANNING} team ${own} lang help`);
    }
  });

  test('of the whole, in French, no wider than the terminal', async () => {
    const { stdout } = await cli(['--help'], { env: { LANG: 'fr_FR.UTF-8' }, stdout: new Kept(72) });
    expect(stdout).toContain('Commandes :');
    expect(stdout).toContain('Codes de sortie');
    for (const command of [
      'plan',
      'capacity',
      'level',
      'headcount',
      'report',
      'explain',
      'check',
      'template',
      'fetch',
      'emulator',
      'demo',
    ])
      expect(stdout).toContain(`  ${command}`);
  });

  test.each([
    [
      ['help', 'explain'],
      ['explain', '--help'],
    ],
    [
      ['help', 'explain', '--lang', 'fr'],
      ['explain', '--help', '--lang', 'fr'],
    ],
    [['help'], ['--help']],
    [
      ['help', 'help'],
      ['help', 'help', '--lang', 'en'],
    ],
    [
      ['help', '--help'],
      ['help', 'help'],
    ],
    [
      ['help', '-h', '--lang', 'fr'],
      ['help', 'help', '--lang', 'fr'],
    ],
    [['--foo', 'bar', '--help'], ['--help']],
  ])('%j is that of %j', async (asked, same) => {
    const { code, stdout, stderr } = await cli(asked);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage ?: plan-de-charge/);
    expect(stdout).toBe((await cli(same)).stdout);
  });

  test.each([
    ['plan', 'table (default), ndjson, json, csv', 'table (par défaut), ndjson, json, csv'],
    ['capacity', 'table (default), json, csv', 'table (par défaut), json, csv'],
    ['level', 'table (default), json, csv', 'table (par défaut), json, csv'],
    ['headcount', 'table (default), json, csv', 'table (par défaut), json, csv'],
    ['explain', 'table (default), json', 'table (par défaut), json'],
    ['check', 'table (default), json', 'table (par défaut), json'],
  ])('of %s, with its own formats', async (command, english, french) => {
    const formats = async (lang: string) => {
      const { stdout } = await cli([command, '--help', '--lang', lang]);
      return /--format <FORMAT> +(.*)$/m.exec(stdout)?.[1];
    };
    expect(await formats('en')).toBe(english);
    expect(await formats('fr')).toBe(french);
  });

  test.each([
    ['plan', '--by <KEY,KEY>', 'totals by day, week, month,', 'totaux par day, week, month,'],
    ['capacity', '--by <PERIOD>', 'the period: day, week (default),', 'la période : day, week (par défaut),'],
    ['level', '--by <PERIOD>', 'the period: day (default), week,', 'la période : day (par défaut), week,'],
  ])('of %s: what it is shown by', async (command, flag, english, french) => {
    for (const [lang, text] of [
      ['en', english],
      ['fr', french],
    ]) {
      const { stdout } = await cli([command, '--help', '--lang', lang]);
      expect(stdout).toMatch(new RegExp(`^ {2}${flag} +${text.replace(/[()]/g, '.')}`, 'm'));
    }
    const { stderr } = await cli([command, '--by', '--lang', 'en']);
    expect(stderr).toContain(flag);
  });

  test('the version is that of the package', async () => {
    const { code, stdout } = await cli(['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(code).toBe(0);
  });
});
