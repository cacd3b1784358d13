// The goals of workbooks and csv files, which are part of the table of goals.

import { atLeast, atMost } from './bounds.mjs';

/** @type {readonly import('./types.js').Row[]} */
export const FILE_ROWS = [
  {
    key: 'workbook',
    task: 'spreadsheets',
    unit: 'x',
    what: 'from a workbook of 100,000 activities to a plan / hucre reading its cells',
    goal: atMost(1.5),
    without: 'reading the file from a disk',
  },
  {
    key: 'csv',
    task: 'spreadsheets',
    unit: 'x',
    what: 'from csv files of 100,000 activities to a plan / csv-parse reading their texts',
    goal: atMost(1.5),
    without: 'reading the files from a disk',
  },
  {
    key: 'workbook-memory',
    task: 'spreadsheets',
    unit: 'MB',
    what: 'reading a workbook of 100,000 activities: peak memory of the process',
    goal: atMost(400),
    without: 'planning what was read',
  },
  {
    key: 'workbook-written',
    task: 'workbook',
    unit: 'x',
    what: 'a workbook of 100,000 occurrences: the speed of `workbookOf` / that of hucre writing the same cells, which are ready',
    goal: atLeast(0.8),
    without: 'making the occurrences; names, and the other sheets of a report',
  },
  {
    key: 'csv-written',
    task: 'csv',
    unit: 'x',
    what: 'a csv file of 100,000 occurrences: the speed of `csvOf` / that of csv-stringify writing the same cells, which are ready',
    goal: atLeast(0.8),
    without: 'making the occurrences; names',
  },
  {
    key: 'csv-written-france',
    task: 'csv',
    unit: 'x',
    what: 'the same for Excel in France / csv-stringify, with days and decimal commas written beforehand',
    goal: atLeast(0.8),
    without: 'making the occurrences; names',
  },
];
