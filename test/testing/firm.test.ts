// The made-up firm: the same for the same seed, spelled as the API spells, and distributed as its docstring says.
import { describe, expect, it } from 'vitest';
import { type Firm, firmNames, generateFirm } from '../../src/testing/index.js';
import fixtureActivities from '../fixtures/activities.json' with { type: 'json' };
import fixtureLetters from '../fixtures/letters.json' with { type: 'json' };

type Row = Firm['letters'][number];
const firm = generateFirm({ clients: 2_000, seed: 11 });
const share = (rows: readonly Row[], holds: (row: Row) => boolean) => rows.filter(holds).length / rows.length;
const yearOf = (row: Row) => Number(/ (20\d\d) - /.exec(String(row.description))?.[1]);
const day = (value: unknown) => {
  // The API's civil dates are midnights of some zone: the nearest midnight of UTC.
  const time = Date.parse(String(value));
  return new Date(Math.floor((time + 43_200_000) / 86_400_000) * 86_400_000).toISOString().slice(0, 10);
};
const byClient = new Map<string, Row[]>();
for (const row of firm.letters) {
  const client = (row.entite as { objectId: string }).objectId;
  byClient.set(client, [...(byClient.get(client) ?? []), row]);
}

it('is the same for the same seed', () => {
  expect(JSON.stringify(generateFirm({ clients: 40, seed: 5 }))).toBe(
    JSON.stringify(generateFirm({ clients: 40, seed: 5 })),
  );
  expect(generateFirm({ clients: 40, seed: 5 })).not.toEqual(generateFirm({ clients: 40, seed: 6 }));
  expect(generateFirm({ clients: 0, seed: 5 })).toEqual({ letters: [], activities: [] });
});

describe('its names table', () => {
  const options = { clients: 150, seed: 1 };
  const names = firmNames(options);
  const idsIn = (name: 'entite' | 'maitreDossier') =>
    new Set(generateFirm(options).letters.map((row) => (row[name] as { objectId: string | null }).objectId));

  it('names each client and each manager once, the clients as their letters do', () => {
    const clients = new Map(names.filter(({ kind }) => kind === 'client').map(({ id, name }) => [id, name]));
    expect(new Set(clients.keys())).toEqual(idsIn('entite'));
    for (const { entite, description } of generateFirm(options).letters) {
      expect(String(description)).toMatch(new RegExp(` - ${clients.get((entite as { objectId: string }).objectId)}$`));
    }
    const managers = new Set<string | null>(names.filter(({ kind }) => kind === 'manager').map(({ id }) => id));
    expect([...idsIn('maitreDossier')].filter((id) => id !== null && !managers.has(id))).toEqual([]);
    expect(new Set(names.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(names.length);
  });

  it('has clients of one name, and managers of names of their own', () => {
    const different = (kind: string) => new Set(names.filter((row) => row.kind === kind).map(({ name }) => name)).size;
    expect([different('client') < 120, different('manager')]).toEqual([true, 13]);
    const many = firmNames({ clients: 2_400, seed: 1 }).filter(({ kind }) => kind === 'manager');
    expect(new Set(many.map(({ name }) => name)).size).toBe(200);
  });

  it('is the same for the same seed, whatever comes next year', () => {
    expect(firmNames({ ...options, nextYear: true })).toEqual(names);
    expect(firmNames({ clients: 0, seed: 1 })).toEqual([]);
  });
});

it('has the fields and kinds of the documentation’s own payloads', () => {
  const kinds = (row: Row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value]));
  const namesOf = (rows: readonly Row[]) => [...new Set(rows.map((row) => Object.keys(row).join()))];
  expect(namesOf(firm.letters)).toEqual(namesOf(fixtureLetters));
  const whole = firm.activities.filter((row) => 'frequence' in row);
  expect(namesOf(whole)).toEqual([`${namesOf(fixtureActivities)},lettreMissionId`]);
  const { lettreMissionId, ...shown } = firm.activities[0];
  expect(kinds(shown)).toMatchObject({ ...kinds(fixtureActivities[0]), dateFreq: 'object' });
});

it('gives every letter an id of its own and every activity a letter', () => {
  const ids = new Set(firm.letters.map(({ objectId }) => objectId));
  expect(ids.size).toBe(firm.letters.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(firm.activities.every(({ lettreMissionId }) => ids.has(lettreMissionId))).toBe(true);
});

describe('letters', () => {
  it('are one to three a client, a year each, within 2024..2026', () => {
    expect(byClient.size).toBe(2_000);
    const counts = { 1: 0, 2: 0, 3: 0 } as Record<number, number>;
    for (const letters of byClient.values()) {
      counts[letters.length] += 1;
      const years = letters.map(yearOf);
      years.forEach((year, rank) => {
        expect(year).toBe(years[0] + rank);
      });
    }
    expect(counts[1] / 2_000).toBeCloseTo(0.3, 1);
    expect(counts[3] / 2_000).toBeCloseTo(0.35, 1);
    expect(new Set(firm.letters.map(yearOf))).toEqual(new Set([2024, 2025, 2026]));
  });

  it('close mostly in December', () => {
    const ends = [...byClient.values()].map(([first]) => day(first.dateFinExercice).slice(5));
    const part = (end: string) => ends.filter((other) => other === end).length / ends.length;
    for (const [end, expected] of [
      ['12-31', 0.74],
      ['06-30', 0.09],
      ['09-30', 0.08],
      ['03-31', 0.06],
      ['08-31', 0.03],
    ] as const) {
      expect(part(end)).toBeGreaterThan(expected - 0.025);
      expect(part(end)).toBeLessThan(expected + 0.025);
    }
    expect(new Set(ends).size).toBe(5);
  });

  it('follow one another without a gap, first years apart', () => {
    for (const letters of byClient.values())
      letters.slice(1).forEach((letter, rank) => {
        const before = Date.parse(`${day(letters[rank].dateFinExercice)}T00:00:00Z`);
        expect(Date.parse(`${day(letter.dateDebExercice)}T00:00:00Z`) - before).toBe(86_400_000);
      });
    const irregular = [...byClient.values()].filter(([first]) => !day(first.dateDebExercice).endsWith('-01'));
    expect(irregular.length / byClient.size).toBeCloseTo(0.05, 1);
    const months = irregular.map(([{ dateDebExercice, dateFinExercice }]) =>
      Math.round((Date.parse(String(dateFinExercice)) - Date.parse(String(dateDebExercice))) / 2_629_800_000),
    );
    expect(Math.min(...months)).toBeLessThanOrEqual(1);
    expect(Math.max(...months)).toBeGreaterThanOrEqual(13);
    expect(Math.max(...months)).toBeLessThanOrEqual(16);
  });

  it('write the midnights of several zones', () => {
    const hours = new Set(firm.letters.map(({ dateDebExercice }) => String(dateDebExercice).slice(11)));
    expect(hours).toEqual(new Set(['23:00:00Z', '19:00:00Z', '00:00:00Z']));
  });

  it('are signed, proposed, cancelled as stated', () => {
    const current = firm.letters.filter((row) => yearOf(row) === 2026);
    const past = firm.letters.filter((row) => yearOf(row) < 2026);
    const signed = ({ statut }: Row) => statut === 2 || statut === 8;
    expect(share(current, signed)).toBeCloseTo(0.55, 1);
    expect(share(past, signed)).toBeCloseTo(0.9, 1);
    expect(share(current, ({ statut }) => statut === 1)).toBeCloseTo(0.22, 1);
    for (const rows of [current, past]) expect(share(rows, ({ statut }) => statut === 3)).toBeCloseTo(0.04, 1);
    expect(new Set(current.map(({ statut }) => statut))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8]));
    for (const row of firm.letters) expect(row.dateSignature !== null).toBe(signed(row));
    expect(share(firm.letters, ({ dateFin }) => dateFin === null)).toBeLessThan(0.02);
    expect(share(firm.letters, ({ dateFin }) => dateFin === null)).toBeGreaterThan(0.003);
  });

  it('have a manager for about twelve clients', () => {
    const managers = firm.letters.map(({ maitreDossier }) => (maitreDossier as { objectId: string | null }).objectId);
    expect(new Set(managers).size).toBe(Math.ceil(2_000 / 12) + 1);
    expect(managers.filter((id) => id === null).length / managers.length).toBeCloseTo(0.04, 1);
  });
});

describe('activities', () => {
  const named = (name: string) => firm.activities.filter(({ activite }) => activite === name);

  it('are about ten a letter', () => {
    const mean = firm.activities.length / firm.letters.length;
    expect(mean).toBeGreaterThan(9);
    expect(mean).toBeLessThan(13);
  });

  it('are bad in one row of a hundred', () => {
    const bad = (row: Row) =>
      !('frequence' in row) || row.unite === '0,15' || row.quantite === null || row.calage === 4;
    expect(share(firm.activities, bad)).toBeGreaterThan(0.007);
    expect(share(firm.activities, bad)).toBeLessThan(0.013);
    for (const [name, value] of [
      ['unite', '0,15'],
      ['quantite', null],
      ['calage', 4],
      ['frequence', undefined],
    ] as const)
      expect(firm.activities.some((row) => row[name] === value)).toBe(true);
  });

  it('date their one-offs, one in twenty apart', () => {
    const visits = named('Visite accompagnement client').filter(({ frequence }) => frequence === 5);
    const undated = share(visits, ({ dateFreq }) => dateFreq === null);
    expect(undated).toBeGreaterThan(0.02);
    expect(undated).toBeLessThan(0.09);
    const recurring = firm.activities.filter((row) => 'frequence' in row && row.frequence !== 5);
    expect(recurring.every(({ dateFreq }) => dateFreq === null)).toBe(true);
  });

  it('are planned as the law has them', () => {
    const planning = (name: string) => {
      const whole = named(name).filter(({ frequence, calage }) => frequence !== undefined && calage !== 4);
      return new Set(whole.map((row) => [row.frequence, row.calage, row.decalage, row.datePrevObligation].join()));
    };
    expect(planning('TVA CA3 mensuelle')).toEqual(new Set(['1,2,1,24']));
    expect(planning('TVA CA3 trimestrielle')).toEqual(new Set(['2,2,1,24']));
    expect(planning('DSN')).toEqual(new Set(['1,2,1,15', '1,2,1,5']));
    expect(planning('Liasse fiscale')).toEqual(new Set(['4,3,5,3', '4,3,3,0']));
    expect(planning("Acomptes d'IS")).toEqual(new Set(['2,2,0,15']));
    expect(planning('AG approbation des comptes')).toEqual(new Set(['4,3,6,0']));
    expect(planning('DAS2')).toEqual(new Set(['4,2,1,31']));
  });

  it('are the firm’s, the client’s, or both', () => {
    const side = ({ activiteCabinet, activiteClient }: Row) => `${activiteCabinet} ${activiteClient}`;
    expect(new Set(firm.activities.map(side))).toEqual(new Set(['true false', 'false true', 'true true']));
    expect(share(firm.activities, ({ unite }) => unite === 0)).toBeGreaterThan(0.01);
  });

  it('count payslips and hours in quarters', () => {
    const slips = named('Bulletins de paie').map(({ quantite }) => quantite as number | null);
    expect(Math.max(...slips.map((count) => count ?? 0))).toBeGreaterThanOrEqual(50);
    const units = firm.activities.map(({ unite }) => unite).filter((unite) => typeof unite === 'number');
    expect(units.every((unite) => (unite * 4) % 1 === 0)).toBe(true);
  });
});
