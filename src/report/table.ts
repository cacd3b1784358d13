// A table: columns, each with a kind, over rows that come in batches. A format is made from it and from nothing else:
// whoever has rows names their columns (those of a plan are in `brief`), and every format can write them.

/** The values of a column by its kind; null is an empty cell. */
export interface ColumnValues {
  /** Any text, also from outside: a format sees to it that it stays text. */
  readonly text: string;
  /** A civil day, `2026-05-31`. */
  readonly day: string;
  /** A month, `2026-05`. */
  readonly month: string;
  /** Hours as a decimal number. */
  readonly hours: number;
  /** Hours as an integer of 1e-6 h. */
  readonly microHours: number;
  /** An integer: how many, or a number by which something is known. */
  readonly count: number;
  readonly yesNo: boolean;
  /** A part of a whole; 1 is all of it, and more may be. */
  readonly rate: number;
  /** From 0 to 1. */
  readonly probability: number;
  /** A structure of its own, such as a list of problems. */
  readonly data: unknown;
}

/** What the values of a column are. */
export type ColumnKind = keyof ColumnValues;

/** A column: its name, what its values are, and how a row is asked for its own. */
export type Column<Row> = {
  readonly [Kind in ColumnKind]: {
    /** What heads the column: a field's name where machines read, words where people do. */
    readonly name: string;
    readonly kind: Kind;
    readonly read: (row: Row) => ColumnValues[Kind] | null;
  };
}[ColumnKind];

/** Columns over rows. */
export interface Table<Row> {
  readonly columns: readonly Column<Row>[];
  /** The rows in order, some at a time; each call begins with the first. */
  batches(): Iterable<readonly Row[]>;
}

/** The table of rows that are all at hand. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table<Row> {
  return { columns, batches: () => [rows] };
}
