// `forecast`: the worked example as people read it, whole, in both languages, without a terminal and on one.

import { expect, test } from 'vitest';
import { capacity, forecastOn, MONTHS } from './forecast-example.js';

const FIFTEEN = { default: 15 };
const SHORT = ['--first', '2027-01', '--months', '3'];

test('the worked example, in English', async () => {
  const { code, stdout, stderr } = await forecastOn(130, ...MONTHS, ...capacity(FIFTEEN), '--lang', 'en');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toBe(`\
Forecast of hours from 2027-01-01 to 2028-01-31, as of 2026-12-01: the firm's work

month    signed h  expected h  P10 h  P50 h  P90 h  capacity h  overload
-------  --------  ----------  -----  -----  -----  ----------  --------------------  ------------------------------------------
2027-01      4.00       16.00  10.00  14.00  20.00       15.00  45.0 % (0.0 - 100.0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-02      4.00       16.00  10.00  14.00  20.00       15.00  45.0 % (0.0 - 100.0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-03      4.00       20.00  14.00  14.00  28.00       15.00  50.0 % (0.0 - 100.0)  ████████████████████│▒┊▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
2027-04      4.00       16.00  10.00  14.00  20.00       15.00  45.0 % (0.0 - 100.0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-05      4.00       16.00  10.00  14.00  20.00       15.00  45.0 % (0.0 - 100.0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-06      4.00       20.00  14.00  14.00  28.00       15.00  50.0 % (0.0 - 100.0)  ████████████████████│▒┊▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
2027-07      0.00       15.60  10.00  14.00  20.00       15.00  45.0 % (0.0 - 100.0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-08      0.00       15.60  10.00  14.00  20.00       15.00  45.0 % (0.0 - 100.0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-09      0.00       19.60  14.00  14.00  28.00       15.00  49.5 % (0.0 - 100.0)  ████████████████████│▒┊▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
2027-10      0.00       15.60  10.00  14.00  20.00       15.00  45.0 % (0.0 - 100.0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-11      0.00       15.60  10.00  14.00  20.00       15.00  45.0 % (0.0 - 100.0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-12      0.00       19.60  14.00  14.00  28.00       15.00  49.5 % (0.0 - 100.0)  ████████████████████│▒┊▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
2028-01      0.00       14.40   4.00  14.00  20.00       15.00  36.5 % (0.0 - 100.0)  ██████▒▒▒▒▒▒▒▒▒▒▒▒▒▒│▒┊▒▒▒▒▒▒▒

█ up to P10   ▒ up to P90   │ P50   ┊ capacity
P90: there is a 90 % chance that the hours will not be more than this.
In brackets: the probability of overload if all assumed rates were 0 %, and if they were 100 %.

Signed: 24 h; expected: 220 h (signed letters 24 h, proposals 52 h, renewals 144 h)

Rates assumed for want of the firm's own, to be given in the settings file (--settings):
assumed for      rate    letters   hours  setting
---------------  ------  -------  ------  ----------------------------
renewal          90.0 %        3  144.00  "renewals":{"probability":…}
letter proposed  50.0 %        1   52.00  {"statut":1,"probability":…}

Every row is planned.
No warnings.
`);
});

test('the worked example, in French', async () => {
  const { code, stdout, stderr } = await forecastOn(130, ...MONTHS, ...capacity(FIFTEEN), '--lang', 'fr');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toBe(`\
Prévision des heures du 01/01/2027 au 31/01/2028, situation au 01/12/2026 : travail du cabinet

mois     signé h  attendu h  P10 h  P50 h  P90 h  capacité h  surcharge
-------  -------  ---------  -----  -----  -----  ----------  --------------------  ------------------------------------------
2027-01     4,00      16,00  10,00  14,00  20,00       15,00  45,0 % (0,0 - 100,0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-02     4,00      16,00  10,00  14,00  20,00       15,00  45,0 % (0,0 - 100,0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-03     4,00      20,00  14,00  14,00  28,00       15,00  50,0 % (0,0 - 100,0)  ████████████████████│▒┊▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
2027-04     4,00      16,00  10,00  14,00  20,00       15,00  45,0 % (0,0 - 100,0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-05     4,00      16,00  10,00  14,00  20,00       15,00  45,0 % (0,0 - 100,0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-06     4,00      20,00  14,00  14,00  28,00       15,00  50,0 % (0,0 - 100,0)  ████████████████████│▒┊▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
2027-07     0,00      15,60  10,00  14,00  20,00       15,00  45,0 % (0,0 - 100,0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-08     0,00      15,60  10,00  14,00  20,00       15,00  45,0 % (0,0 - 100,0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-09     0,00      19,60  14,00  14,00  28,00       15,00  49,5 % (0,0 - 100,0)  ████████████████████│▒┊▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
2027-10     0,00      15,60  10,00  14,00  20,00       15,00  45,0 % (0,0 - 100,0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-11     0,00      15,60  10,00  14,00  20,00       15,00  45,0 % (0,0 - 100,0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-12     0,00      19,60  14,00  14,00  28,00       15,00  49,5 % (0,0 - 100,0)  ████████████████████│▒┊▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
2028-01     0,00      14,40   4,00  14,00  20,00       15,00  36,5 % (0,0 - 100,0)  ██████▒▒▒▒▒▒▒▒▒▒▒▒▒▒│▒┊▒▒▒▒▒▒▒

█ jusqu'à P10   ▒ jusqu'à P90   │ P50   ┊ capacité
P90 : il y a 90 % de chances que les heures ne dépassent pas ce chiffre.
Entre parenthèses : la probabilité de surcharge si tous les taux supposés étaient de 0 %, puis de 100 %.

Signé : 24 h ; attendu : 220 h (lettres signées 24 h, propositions 52 h, renouvellements 144 h)

Taux supposés, faute de chiffres du cabinet, à indiquer dans le fichier de réglages (--settings) :
supposé pour     taux    lettres  heures  réglage
---------------  ------  -------  ------  ----------------------------
renouvellement   90,0 %        3  144,00  "renewals":{"probability":…}
lettre proposée  50,0 %        1   52,00  {"statut":1,"probability":…}

Toutes les lignes sont planifiées.
Aucun avertissement.
`);
});

test('a terminal of 80 columns, in English: the hours, then the bands', async () => {
  const { stdout } = await forecastOn(80, ...SHORT, ...capacity(FIFTEEN), '--lang', 'en');
  expect(stdout).toBe(`\
Forecast of hours from 2027-01-01 to 2027-03-31, as of 2027-01-01: the firm's
  work

month    signed h  expected h  P10 h  P50 h  P90 h  capacity h
-------  --------  ----------  -----  -----  -----  ----------
2027-01      4.00       16.00  10.00  14.00  20.00       15.00
2027-02      4.00       16.00  10.00  14.00  20.00       15.00
2027-03      4.00       20.00  14.00  14.00  28.00       15.00

month    overload
-------  --------------------  ------------------------------------------
2027-01  45.0 % (0.0 - 100.0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-02  45.0 % (0.0 - 100.0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-03  50.0 % (0.0 - 100.0)  ████████████████████│▒┊▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒

█ up to P10   ▒ up to P90   │ P50   ┊ capacity
P90: there is a 90 % chance that the hours will not be more than this.
In brackets: the probability of overload if all assumed rates were 0 %, and if
  they were 100 %.

Signed: 12 h; expected: 52 h (signed letters 12 h, proposals 13 h, renewals 27
  h)

Rates assumed for want of the firm's own, to be given in the settings file
  (--settings):
assumed for      rate    letters  hours  setting
---------------  ------  -------  -----  ----------------------------
renewal          90.0 %        1  27.00  "renewals":{"probability":…}
letter proposed  50.0 %        1  13.00  {"statut":1,"probability":…}

Every row is planned.
No warnings.
`);
});

test('a terminal of 80 columns, in French: the hours, then the bands', async () => {
  const { stdout } = await forecastOn(80, ...SHORT, ...capacity(FIFTEEN), '--lang', 'fr');
  expect(stdout).toBe(`\
Prévision des heures du 01/01/2027 au 31/03/2027, situation au 01/01/2027 :
  travail du cabinet

mois     signé h  attendu h  P10 h  P50 h  P90 h  capacité h
-------  -------  ---------  -----  -----  -----  ----------
2027-01     4,00      16,00  10,00  14,00  20,00       15,00
2027-02     4,00      16,00  10,00  14,00  20,00       15,00
2027-03     4,00      20,00  14,00  14,00  28,00       15,00

mois     surcharge
-------  --------------------  ------------------------------------------
2027-01  45,0 % (0,0 - 100,0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-02  45,0 % (0,0 - 100,0)  ███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒
2027-03  50,0 % (0,0 - 100,0)  ████████████████████│▒┊▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒

█ jusqu'à P10   ▒ jusqu'à P90   │ P50   ┊ capacité
P90 : il y a 90 % de chances que les heures ne dépassent pas ce chiffre.
Entre parenthèses : la probabilité de surcharge si tous les taux supposés
  étaient de 0 %, puis de 100 %.

Signé : 12 h ; attendu : 52 h (lettres signées 12 h, propositions 13 h,
  renouvellements 27 h)

Taux supposés, faute de chiffres du cabinet, à indiquer dans le fichier de
  réglages (--settings) :
supposé pour     taux    lettres  heures  réglage
---------------  ------  -------  ------  ----------------------------
renouvellement   90,0 %        1   27,00  "renewals":{"probability":…}
lettre proposée  50,0 %        1   13,00  {"statut":1,"probability":…}

Toutes les lignes sont planifiées.
Aucun avertissement.
`);
});
