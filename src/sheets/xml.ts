// XML read as it comes, by saxes: it is strict, knows the five entities of XML and resolves no other, and fetches nothing.
// A document type is refused, since only one could define entities; so is what never ends: one tag or text of megabytes, endless depth.

import { SaxesParser } from 'saxes';
import { UnreadableFile, type WorkbookFault } from './file-problem.js';

/** What is told of a document, in order; names are without their prefix. */
export interface XmlReader {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** The attributes of a tag, by their names as written. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** No tag, text or comment is as long: a cell has 32,767 characters at most. */
const LONGEST = 4 * 1024 * 1024;
const DEEPEST = 256;

/** Reads the bytes of a part to their end. Throws an UnreadableFile for what is no well-formed XML. */
export async function readXml(
  file: string,
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  reader: XmlReader,
): Promise<void> {
  const refuse = (fault: WorkbookFault): never => {
    throw new UnreadableFile({ _tag: 'DamagedWorkbook', file, part, fault });
  };
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  let sinceLast = 0;
  const text = (content: string) => {
    sinceLast = 0;
    reader.text(content);
  };
  parser.on('error', () => refuse('xml'));
  parser.on('doctype', () => refuse('doctype'));
  parser.on('opentag', ({ name, attributes }) => {
    sinceLast = 0;
    depth++;
    if (depth > DEEPEST) refuse('xml');
    reader.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    sinceLast = 0;
    depth--;
    reader.close(localName(name));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', () => {
    sinceLast = 0;
  });
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const write = (content: string) => {
    sinceLast += content.length;
    parser.write(content);
    if (sinceLast > LONGEST) refuse('xml');
  };
  const decode = (bytes: Uint8Array | null): string => {
    decoder ??= new TextDecoder(encodingOf(bytes?.[0]), { fatal: true });
    try {
      return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      return refuse('xml');
    }
  };
  for await (const chunk of chunks) write(decode(chunk));
  write(decode(null));
  parser.close();
}

/** UTF-8, or UTF-16 by its mark: no text in UTF-8 begins with either byte. */
function encodingOf(first: number | undefined): string {
  return first === 0xff ? 'utf-16le' : first === 0xfe ? 'utf-16be' : 'utf-8';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** A text of a workbook with its escapes undone: `_x000D_` is a carriage return, `_x005F_` an underscore. ECMA-376-1, 22.9.2.19. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  const plain = text.replace(ESCAPED, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return plain.replace(/\p{Cs}/gu, '\u{fffd}');
}
