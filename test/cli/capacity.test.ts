// `capacity`: load against capacity by period, and the verdict in words, for a month that can be checked by hand.

import { describe, expect, test } from 'vitest';
import { linesOf, shownBy, team, WORK, work } from './may.js';
import { cli, Kept } from './setup.js';

// 35 h are due by 8 May, when 28 h have been worked: 125 %, on each of four days 8.75 h of 7. The 45.5 h due by 31 May take the other
// 13 days, 91 h: 50 %, 3.5 h a day. Three days later, on Monday 11 May, there are 35 h; in payroll there are 56 h by 8 May.
// Payroll: 23.8 h of 238 h. The last week of April, shown whole, has four days without load; the 1st is a holiday. A bar is 30 wide: 35 h in the first pool, 70 h in the second.
const ENGLISH = `Pool compta (members: 1)

period    capacity h  load h  load
--------  ----------  ------  ----  ----------------------------------------  ---------------------------------
2026-W18       28.00    0.00    0%  ································
2026-W19       28.00   35.00  125%  ████████████████████████████████▒▒▒▒▒▒▒▒  ! 7 h missing; overloaded days: 4
2026-W20       28.00   14.00   50%  ████████████████················
2026-W21       35.00   17.50   50%  ████████████████████····················
2026-W22       28.00   14.00   50%  ████████████████················

█ within the capacity   ▒ above it   · free

The work does not fit. From 2026-05-01 to 2026-05-08, there are 35 h of work (occurrences: 1) for 28 h of capacity: 7 h are missing.
At least 7 h must be added, for example: 7 h on 2026-05-07.
Less would not do: with no day counted twice, as much is missing already: 7 h from 2026-05-01 to 2026-05-08.
One more hour on these days takes 1 h off what is missing, at best.
Letters: LM1 35 h
Clients: client C1 35 h
Managers: manager U1 35 h
Moving any one of these occurrences would be enough:
  LM1 / TVA / 2026-05-08 (35 h): its last day postponed by 3 d
  LM1 / TVA / 2026-05-08 (35 h): given to another pool (paie)
The peak is 125% of the capacity, from 2026-05-04 to 2026-05-07 (working days: 4): no plan can lower it.
What to do? Each way was tried by itself:
  Add 7 h: enough
    by 7 May at the latest
  Add one person: enough
    for the whole time, on the terms of the typical contract
  Move a single deadline: enough
    LM1 / TVA / 2026-05-08: 3 days later
  Give a single deadline to another pool: enough
    LM1 / TVA / 2026-05-08: to paie

Pool paie (members: 2)

period    capacity h  load h  load
--------  ----------  ------  ----  ----------------------------------------
2026-W18       56.00    0.00    0%  ································
2026-W19       56.00    5.60   10%  ███·····························
2026-W20       56.00    5.60   10%  ███·····························
2026-W21       70.00    7.00   10%  ████····································
2026-W22       56.00    5.60   10%  ███·····························

█ within the capacity   ▒ above it   · free

All of the work fits.
The peak is 10% of the capacity, from 2026-05-04 to 2026-05-29 (working days: 17): no plan can lower it.

The load is that of the levelled plan, within the working windows.
The result is exact for work that can be divided among people and among days.
Shown: from 2026-04-27 to 2026-05-31; all work is planned.
`;
const FRENCH = `Pôle compta (collaborateurs : 1)

période   capacité h  charge h   taux
--------  ----------  --------  -----  ----------------------------------------  ----------------------------------------
2026-W18       28,00      0,00    0 %  ································
2026-W19       28,00     35,00  125 %  ████████████████████████████████▒▒▒▒▒▒▒▒  ! il manque 7 h ; jours en surcharge : 4
2026-W20       28,00     14,00   50 %  ████████████████················
2026-W21       35,00     17,50   50 %  ████████████████████····················
2026-W22       28,00     14,00   50 %  ████████████████················

█ dans la capacité   ▒ au-delà   · libre

La charge ne tient pas dans la capacité. Du 01/05/2026 au 08/05/2026, il y a 35 h à faire (échéances : 1) pour 28 h de capacité : il manque 7 h.
Il faut au moins 7 h de plus, par exemple : 7 h le 07/05/2026.
Moins ne suffirait pas : sans compter un jour deux fois, il manque déjà ce total : 7 h du 01/05/2026 au 08/05/2026.
Une heure de plus sur ces jours réduit le manque de 1 h, au mieux.
Lettres : LM1 35 h
Clients : client C1 35 h
Maîtres de dossier : responsable U1 35 h
Il suffirait de déplacer une seule de ces échéances :
  LM1 / TVA, échéance du 08/05/2026 (35 h) : dernier jour repoussé de 3 j
  LM1 / TVA, échéance du 08/05/2026 (35 h) : confiée à un autre pôle (paie)
La pointe est de 125 % de la capacité, du 04/05/2026 au 07/05/2026 (jours travaillés : 4) : aucun plan ne peut l'abaisser.
Que faire ? Chaque mesure a été essayée seule :
  Ajouter 7 h : suffit
    au plus tard le 7 mai
  Ajouter une personne : suffit
    sur toute la période, aux conditions du contrat type
  Reporter une seule échéance : suffit
    LM1 / TVA, échéance du 08/05/2026 : 3 jours plus tard
  Confier une seule échéance à un autre pôle : suffit
    LM1 / TVA, échéance du 08/05/2026 : à paie

Pôle paie (collaborateurs : 2)

période   capacité h  charge h  taux
--------  ----------  --------  ----  ----------------------------------------
2026-W18       56,00      0,00   0 %  ································
2026-W19       56,00      5,60  10 %  ███·····························
2026-W20       56,00      5,60  10 %  ███·····························
2026-W21       70,00      7,00  10 %  ████····································
2026-W22       56,00      5,60  10 %  ███·····························

█ dans la capacité   ▒ au-delà   · libre

La charge tient dans la capacité.
La pointe est de 10 % de la capacité, du 04/05/2026 au 29/05/2026 (jours travaillés : 17) : aucun plan ne peut l'abaisser.

La charge est celle du plan lissé, dans les fenêtres de travail.
Résultat exact pour un travail qui peut se partager entre personnes et entre jours.
Jours montrés : du 27/04/2026 au 31/05/2026 ; tout le travail est planifié.
`;

const shown = (args: readonly string[], activities = WORK) => shownBy('capacity', args, activities);

describe('the table', () => {
  test('in English', async () => {
    expect(linesOf(await shown([]))).toEqual(ENGLISH.split('\n'));
  });

  test('in French', async () => {
    expect(linesOf(await shown(['--lang', 'fr']))).toEqual(FRENCH.split('\n'));
  });

  test.each([
    // Of 8.75 h a bar of 40, of 7 h one of 32; of 119 h a bar of 40, of 80.5 h one of 27. The quarter has 21, 17 and 22 working days, 420 h;
    // the year 252 (261 from Monday to Friday less nine holidays), 1,764 h. Both pools have every period.
    [
      'day',
      62,
      [
        '2026-05-07        7.00    8.75  125%  ████████████████████████████████▒▒▒▒▒▒▒▒  ! 1.75 h missing; overloaded days: 1',
      ],
    ],
    [
      'month',
      2,
      [
        '2026-05      119.00   80.50  67.6%  ███████████████████████████·············  ! 7 h missing; overloaded days: 4',
      ],
    ],
    [
      'quarter',
      2,
      [
        '2026-Q2      420.00   80.50  19.2%  ████████································  ! 7 h missing; overloaded days: 4',
      ],
    ],
    [
      'year',
      2,
      ['2026      1,764.00   80.50  4.6%  ██······································  ! 7 h missing; overloaded days: 4'],
    ],
  ])('by %s', async (by, periods, [line]) => {
    const lines = linesOf(await shown(['--by', by], WORK.slice(0, 2)));
    expect(lines).toContain(line);
    expect(lines.filter((text) => /^2026/.test(text))).toHaveLength(periods);
  });

  test('no wider than the terminal, with bars of 8 to 40', async () => {
    const widthOf = async (columns: number) => {
      const stdout = new Kept(columns);
      await cli(['capacity', ...work(), ...team()], { stdout });
      return /^2026-W19 .* ([█▒]+)(?: |$)/m.exec(stdout.text)?.[1].length;
    };
    expect([await widthOf(79), await widthOf(95), await widthOf(200)]).toEqual([8, 24, 40]);
  });

  test('no work', async () => {
    expect(await shown([], [])).toBe(`Pool compta (members: 1)
  No work.

Pool paie (members: 2)
  No work.

The load is that of the levelled plan, within the working windows.
The result is exact for work that can be divided among people and among days.
All days are shown; all work is planned.
`);
    expect(await shown(['--lang', 'fr'], [])).toContain('\n  Aucun travail.\n');
  });
});
