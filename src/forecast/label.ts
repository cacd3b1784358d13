// Which labels of activities are one: those that differ by blanks, capitals and how their characters are composed alone.

/** The normalised label: NFC, every run of white space one blank, none at the ends, lower case by no locale. */
export function normalisedLabel(label: string): string {
  return label
    .normalize('NFC')
    .replaceAll(/\p{White_Space}+/gu, ' ')
    .replaceAll(/^ | $/g, '')
    .toLowerCase();
}
