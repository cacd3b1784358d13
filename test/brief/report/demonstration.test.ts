// The report of the demonstration firm: May lacks hours, and what would help is what comes out when the team is changed by hand.

import { expect, test } from 'vitest';
import { reportOf } from '../../../src/brief/index.js';
import { capacityOf, decodeTeam } from '../../../src/capacity/index.js';
import { DEMO_TEAM } from '../../../src/cli/demo-team.js';
import { decodeNames, decodePortfolio, namesOf, orThrow, plan } from '../../../src/index.js';
import { firmNames, generateFirm } from '../../../src/testing/index.js';

const made = { clients: 150, seed: 1, nextYear: true };
const shown = { first: '2026-01-01', last: '2026-12-31' };
const firm = generateFirm(made);
const portfolio = orThrow(decodePortfolio(firm.letters, firm.activities));
const planned = orThrow(plan(portfolio, { horizon: { first: '2025-01-01', last: '2027-12-31' } }));

const verdictOf = (team: object) =>
  orThrow(capacityOf(planned, orThrow(decodeTeam(team)), { shown }))
    .verdict()
    .find(({ pool }) => pool === 'compta');
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('May does not fit: the hours of the verdict, three ways that are enough, one deadline that is not', () => {
  const team = orThrow(decodeTeam(DEMO_TEAM));
  const names = namesOf(portfolio, { table: orThrow(decodeNames(firmNames(made))), team, lang: 'fr' });
  const { headline, summary, cards } = orThrow(reportOf({ plan: planned, team, names, shown, lang: 'fr' }));
  const missing = verdictOf(DEMO_TEAM)?.missingHours;
  expect(headline.alarm).toBe('Mai ne tient pas :');
  expect(plain(headline.text)).toBe(`il manque ${String(missing).replace('.', ',')} h.`);
  expect(missing).toBe(39.45);
  expect(summary.map(plain)).toEqual([
    'Du 1er au 24 mai, le pôle compta doit faire 420,25 h et n’en a que 380,8 h.',
    'Les onze autres mois tiennent.',
    'Le pôle paie tient d’un bout à l’autre.',
    'Une partie du travail est confiée nommément ; ces chiffres sont ceux du pôle dans son ensemble.',
  ]);

  const [, , what] = cards;
  const stepsOf = (tag: 'Steps' | 'Others') =>
    what.blocks
      .flatMap((block) => (block._tag === tag ? block.steps : []))
      .map(({ title, detail }) => `${plain(title)} : ${plain(detail)}`);
  expect(stepsOf('Steps').slice(0, 3)).toEqual([
    'Déplacer 7 jours de congé : du 11 au 20 mai, d’Anne Mercier (+41,65 h)',
    'Garder Hugo Blanchard : jusqu’au 24 mai (+77,35 h)',
    'Ajouter 39,45 h : au plus tard le 20 mai, soit 5,64 h par personne',
  ]);
  expect(stepsOf('Others')[0]).toBe(
    'Reporter une seule échéance : la meilleure serait Tenue comptable, Librairie Garnier · 3bf4 ; il manquerait encore 30,45 h',
  );

  // Six managers' dossiers are done by six members: these alone have work in person.
  const given = DEMO_TEAM.assignments.filter((one) => 'manager' in one);
  expect(new Set(given.map(({ to }) => to)).size).toBe(6);
  const [compta] = orThrow(capacityOf(planned, team, { shown })).personLoads();
  const inPerson = compta.members.filter(({ days }) => days.some(({ inPersonMicroHours }) => inPersonMicroHours > 0));
  expect(inPerson.map(({ member }) => member)).toEqual(given.map(({ to }) => to));
});

test('the leave and the helper of the report are enough when the team is changed by hand, a day less is not', () => {
  const changed = (id: string, change: object) => ({
    ...DEMO_TEAM,
    members: DEMO_TEAM.members.map((member) => (member.id === id ? { ...member, ...change } : member)),
  });
  const summer = { first: '2026-08-03', last: '2026-08-07' };
  const later = (first: string) => changed('compta-1', { leave: [{ first, last: '2026-05-22' }, summer] });
  // From 11 to 20 May Anne is away for seven days: the 14th, the 16th and the 17th are none.
  expect(verdictOf(later('2026-05-21'))?.feasible).toBe(true);
  expect(verdictOf(later('2026-05-20'))?.feasible).toBe(false);
  const until = (last: string) =>
    changed('renfort-1', { contracts: [{ first: '2026-01-01', last, chargeable: 0.85 }] });
  expect(verdictOf(until('2026-05-24'))?.feasible).toBe(true);
  expect(verdictOf(until('2026-05-06'))?.feasible).toBe(false);
});
