// A reader of CSV for the tests, by the letter of RFC 4180: records, quoted fields, doubled quotes. It shares nothing with the writer.

/** The records of the text, each a list of fields. A bare line break or quote is an error. */
export function readCsv(text: string, delimiter = ','): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
          if (at >= text.length) throw new Error('an open quote');
          if (text[at] === '"') at++;
          field += text[at];
        }
        at++;
      } else {
        for (; at < text.length && text[at] !== delimiter && !text.startsWith('\r\n', at); at++) {
          if (/["\r\n]/.test(text[at])) throw new Error(`a bare ${JSON.stringify(text[at])} at ${at}`);
          field += text[at];
        }
      }
      record.push(field);
      if (text[at] !== delimiter) break;
      at++;
    }
    if (!text.startsWith('\r\n', at)) throw new Error(`a record that does not end at ${at}`);
    at += 2;
    records.push(record);
  }
  return records;
}
