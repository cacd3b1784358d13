// The sentences about load, capacity and headcount in English.

import type { CapacityTexts, Range } from './capacity-texts.js';

const from = ({ first, last }: Range) => (first === last ? `On ${first}` : `From ${first} to ${last}`);

export const capacityEn: CapacityTexts = {
  pool: (name, members) => `Pool ${name} (members: ${members})`,
  unassigned: 'Work that is given to nobody',
  period: 'period',
  member: 'member',
  wholePool: '(whole pool)',
  capacity: 'capacity h',
  load: 'load h',
  share: 'load',
  overloadedDays: (days) => `days over: ${days}`,
  key: ['within the capacity', 'above it', 'free'],
  levelled: 'The load is that of the flattest plan inside the working windows.',
  divisible: 'Exact for work that can be divided among people and days.',
  noWork: 'No work.',
  fits: 'All of the work fits.',
  peak: (share, first, last) =>
    `No plan has a lower peak than ${share} of the capacity, which ${first} to ${last} ask for.`,
  refused: (range, compulsory, available, missing, occurrences) =>
    `The work does not fit. ${from(range)} ${compulsory} h must be done (occurrences: ${occurrences}) and ${available} h are available: ${missing} h are missing.`,
  onDaysOf: (members) => `These are the hours of ${members}.`,
  least: (hours, places) => `The least hours to add: ${hours} h, for example: ${places}.`,
  place: (day, hours, member) => `${day} ${hours} h${member === null ? '' : ` for ${member}`}`,
  proof: (intervals) =>
    `Less would not do: what these days lack, none counted twice, adds up to as much: ${intervals}.`,
  worth: (hours) => `One hour more anywhere in these days takes ${hours} h off what is missing, at best.`,
  whose: { letters: 'Letters', clients: 'Clients', managers: 'Managers' },
  moves: 'Enough by itself, for one occurrence alone:',
  later: (occurrence, hours, days) => `${occurrence} (${hours} h): its last day moved by ${days} d`,
  toPool: (occurrence, hours, pools) => `${occurrence} (${hours} h): given to ${pools}`,
  noMove: (hours) =>
    `No single occurrence is enough by itself: without the one that helps most, ${hours} h are still missing.`,
  noRoom:
    'No single occurrence can be moved so that all fits, neither by a year nor to another pool; without some of them it would.',
  nobodyToDo: (occurrences, hours) => `Occurrences with nobody to do them on their days: ${occurrences} (${hours} h).`,
  notLevelled: (occurrences, hours) =>
    `Occurrences on whose days nobody works: ${occurrences} (${hours} h); they are left out of the levelled plan.`,
  notCounted: (occurrences, hours) =>
    `Occurrences on whose days nobody works, of the pool or of the pattern: ${occurrences} (${hours} h); they are left out of the headcount.`,
  window: (occurrence, hours, { first, last }) => `${occurrence} (${hours} h): ${first} to ${last}`,
  more: (count) => `… and ${count} more: --format json lists all`,
  others: '… and others: --format json lists all',
  relaxation: 'Some of the work is given to persons; this looks at the pool as a whole.',
  blocks: (blocks) => `Blocks of days of equal load, the fullest first: ${blocks}`,
  block: (share, days, range, work, occurrences) =>
    `${share} on ${days} days from ${range.first} to ${range.last}: ${work} h, occurrences: ${occurrences}`,
  checked: (occurrences, parts) =>
    `Checked by verify, which shares no code with the solver: occurrences ${occurrences}, parts ${parts}, no objection. No plan is flatter.`,
  people: (count) => `People needed: ${count}`,
  peopleMore: (count) => `People needed beside the members there are: ${count}`,
  because: (range, work, capacity) =>
    `${from(range)} ${work} h must be done, of which one person can do ${capacity} h.`,
  impossible: (range) => `No number would do: ${from(range).toLowerCase()} nobody of the pattern works.`,
  pattern: (hours, chargeable, annual, zone) =>
    `One person: ${hours} h a week, ${chargeable} of it on clients' work${annual === null ? '' : `, ${annual} h a year, leave taken off`}, holidays: ${zone}.`,
};
