// From bytes to rows: a body is read as UTF-8 within its limit, parsed, and must be a list or hold one.
// What breaks off is told from what was never JSON, because only the first is worth asking for again.
import { type Either, left, right } from '../core/either.js';
import type { LoopResponse } from './transport.js';

/** The text of a body. Reading stops at the first byte over the limit. Rejects when the connection fails. */
export async function readText(
  { headers, body }: LoopResponse,
  limitBytes: number,
): Promise<Either<'too-large' | 'torn' | 'charset', string>> {
  const charset = /charset\s*=\s*"?([^\s;"]*)/i.exec(headers.get('content-type') ?? '')?.[1];
  if (charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset)) return left('charset');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array): string | undefined => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      return undefined;
    }
  };
  let text = '';
  let size = 0;
  for await (const chunk of body ?? []) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.byteLength;
    if (size > limitBytes) return left('too-large');
    const decoded = decode(bytes);
    if (decoded === undefined) return left('charset');
    text += decoded;
  }
  const end = decode();
  return end === undefined ? left('torn') : right(text + end);
}

/** The parsed value; `torn` when the text is empty or begins as an object or a list does. */
export function parseJson(text: string): Either<'torn' | 'syntax', unknown> {
  try {
    return right(JSON.parse(text));
  } catch {
    return left(/^\s*([[{]|$)/.test(text) ? 'torn' : 'syntax');
  }
}

/** The gateway's own words in an error body `{ statusCode, message }`, null when it has none. */
export function errorMessageIn(text: string): string | null {
  const parsed = parseJson(text);
  if (parsed._tag === 'Left' || typeof parsed.right !== 'object' || parsed.right === null) return null;
  const { message } = parsed.right as { readonly message?: unknown };
  return typeof message === 'string' ? message : null;
}
