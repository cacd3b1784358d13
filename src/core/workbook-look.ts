// How the workbooks of this package look, whichever module writes one: formats of cells, headers, pages for print.

/** Texts: a cell that is edited later stays one. */
export const TEXT_FORMAT = '@';

/** The formats as files have them: Excel shows them in its own language. */
export const FORMATS = {
  text: TEXT_FORMAT,
  day: 'dd/mm/yyyy',
  hours: '#,##0.00',
  rate: '0 %',
  count: '0',
} as const;

const BLUE = { rgb: 'FF1F3864' };
/** A font without a name is one that the reader chooses, often not that of the other cells. */
const FONT = { name: 'Calibri', size: 11 } as const;
const PALE = { rgb: 'FFDDE6F3' };

/** The cells above columns. */
export const HEADER = {
  numFmt: TEXT_FORMAT,
  font: { ...FONT, bold: true, color: BLUE },
  fill: { type: 'pattern', pattern: 'solid', fgColor: PALE },
  alignment: { vertical: 'center', wrapText: true },
} as const;

/** A line of text, and one that is a title. */
export const LINE = { numFmt: TEXT_FORMAT, alignment: { vertical: 'top', wrapText: true } } as const;
export const TITLE = { ...LINE, font: { ...FONT, bold: true, color: BLUE, size: 13 } } as const;

/** A page of a sheet on paper: as wide as the sheet, as many as it takes. */
export const PRINTED = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;
