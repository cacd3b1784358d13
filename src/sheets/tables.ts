// The sheets that are read, as one table of data: what each is called and its columns. Documentation and templates are made of it.

import type { Bilingual } from '../core/text.js';
import { comparedText } from './compared-text.js';
import type { Field } from './field.js';
import { ACTIVITY_COLUMNS, LETTER_COLUMNS } from './portfolio-fields.js';
import { ASSIGNMENT_COLUMNS, CONTRACT_COLUMNS, LEAVE_COLUMNS, MEMBER_COLUMNS, NAME_COLUMNS } from './team-fields.js';

/** What a sheet holds. */
export type SheetKey = 'letters' | 'activities' | 'members' | 'contracts' | 'leave' | 'assignments' | 'names';

/** A sheet that is read. */
export interface SheetTable {
  readonly key: SheetKey;
  readonly name: Bilingual;
  /** What else the sheet may be called; compared as headers are. */
  readonly aliases: readonly string[];
  readonly fields: readonly Field[];
  /** Columns that stand beside the fields for people, and are not read. */
  readonly beside: readonly Bilingual[];
}

/** What a names table to fill in says of each id. */
export const NAMES_BESIDE = {
  letters: { fr: 'Lettres', en: 'Letters' },
  hours: { fr: 'Heures planifiées', en: 'Hours planned' },
} as const satisfies { readonly [key: string]: Bilingual };

/** The sheets by what they hold. */
export const SHEET_TABLES = {
  letters: table('letters', 'Lettres', 'Letters', ['lettre', 'lettres de mission', 'missions'], LETTER_COLUMNS),
  activities: table('activities', 'Activités', 'Activities', ['activité', 'travaux', 'prestations'], ACTIVITY_COLUMNS),
  members: table('members', 'Équipe', 'Team', ['équipes', 'collaborateurs', 'members'], MEMBER_COLUMNS),
  contracts: table('contracts', 'Contrats', 'Contracts', ['contrat'], CONTRACT_COLUMNS),
  leave: table('leave', 'Congés', 'Leave', ['congé', 'absences', 'absence'], LEAVE_COLUMNS),
  assignments: table('assignments', 'Affectations', 'Assignments', ['affectation'], ASSIGNMENT_COLUMNS),
  names: table('names', 'Noms', 'Names', ['nom'], NAME_COLUMNS, Object.values(NAMES_BESIDE)),
} as const satisfies { readonly [key in SheetKey]: SheetTable };

function table<Fields extends readonly Field[]>(
  key: SheetKey,
  fr: string,
  en: string,
  aliases: readonly string[],
  fields: Fields,
  beside: readonly Bilingual[] = [],
): SheetTable & { readonly fields: Fields } {
  return { key, name: { fr, en }, aliases, fields, beside };
}

/** What is looked for in a file. */
export type SheetsWanted = 'letters' | 'activities' | 'team' | 'names' | 'workbook';

/** What is looked for, by sheets: letters, activities, a team with all that belongs to it, names, or a workbook with all of them. */
export const SHEETS_OF = {
  letters: ['letters'],
  activities: ['activities'],
  team: ['members', 'contracts', 'leave', 'assignments'],
  names: ['names'],
  workbook: ['letters', 'activities', 'members', 'contracts', 'leave', 'assignments', 'names'],
} as const satisfies { readonly [only in SheetsWanted]: readonly SheetKey[] };

/** All that a sheet may be called. */
export function namesOfTable({ name, aliases }: SheetTable): readonly string[] {
  return [name.fr, name.en, ...aliases];
}

/** Whether a sheet of this name, or a file, is one of the table. */
export function isCalled(table: SheetTable, name: string): boolean {
  const compared = comparedText(name);
  return namesOfTable(table).some((one) => comparedText(one) === compared);
}
