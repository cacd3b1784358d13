// Section 6.4: the eleven national holidays of a year, the default list of closed days.
// Easter is found as the Church defines it: the Sunday after the paschal full moon, walked to day by day.
// The full moon follows from the year's golden number and epact (Knuth, The Art of Computer Programming, 1.3.2).
import { addDays, type Civil, cached, fromLuxon, toLuxon } from './civil.js';

/** The paschal full moon, as a day counted from the first of March. */
function paschalFullMoon(year: number): number {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const droppedLeapYears = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  let epact = (11 * golden + 20 + moonCorrection - droppedLeapYears) % 30;
  if (epact < 0) epact += 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  const day = 44 - epact;
  return day < 21 ? day + 30 : day;
}

/** Easter Sunday. */
export function easter(year: number): Civil {
  let date = toLuxon(`${String(year).padStart(4, '0')}-03-01`).plus({
    days: paschalFullMoon(year) - 1,
  });
  do date = date.plus({ days: 1 });
  while (date.weekday !== 7);
  return fromLuxon(date);
}

export const nationalHolidays = cached((year: number): readonly Civil[] => {
  const sunday = easter(year);
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
  return [
    ...fixed.map((day) => `${String(year).padStart(4, '0')}-${day}`),
    addDays(sunday, 1), // Easter Monday
    addDays(sunday, 39), // Ascension
    addDays(sunday, 50), // Whit Monday
  ];
});
