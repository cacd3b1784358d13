// Workbooks read by a reader that is not ours, and as the texts of their parts.

import readXlsx from 'read-excel-file/node';

/** A cell as that reader has it: dates are instants at midnight UTC. */
export type OtherCell = string | number | boolean | Date | null;

/** The sheets in order, by their names; rows are as long as the widest. */
export async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly OtherCell[])[]>> {
  const sheets = await readXlsx(Buffer.from(bytes), { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as unknown as OtherCell[][]]));
}

/** The day of a date, `YYYY-MM-DD`. */
export function dayOf(cell: OtherCell): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** Hours as the exact integer of micro-hours that they are next to; 0 for a blank cell. */
export function microHoursOf(cell: OtherCell): number {
  return Math.round(Number(cell ?? 0) * 1_000_000);
}
