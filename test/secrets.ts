// Keys that must never be seen, and the search for them: in texts, bytes and values, in every form they may take.
// One search for every test, so that what one of them learns to look for, all of them look for.
// The search ignores case, and finds a key encoded in base64 wherever in the encoded text it stands.
import { inspect } from 'node:util';
import { gunzipSync } from 'node:zlib';

/** Give them to the client and the emulator alike: `{ ...SECRETS }` fits the options of both. */
export const SECRETS = {
  apiKey: 'Kq7-public-half:s3cr&t/with=signs',
  subscriptionKey: 'Sub5cription%20Key',
} as const;

/** A text as it stands in base64 after 0, 1 or 2 other bytes, without the characters it shares with its neighbours. */
const base64Forms = (text: string): string[] =>
  [0, 1, 2].map((before) => {
    const bytes = Buffer.from(text);
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return whole.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3));
  });

const everyByte = (text: string, write: (hex: string) => string): string =>
  [...Buffer.from(text)].map((byte) => write(byte.toString(16).padStart(2, '0'))).join('');

/** One secret in every form looked for, all in lower case. */
const formsOf = (secret: string): string[] => {
  const forms = [
    secret,
    encodeURIComponent(secret),
    encodeURI(secret),
    encodeURIComponent(encodeURIComponent(secret)),
    everyByte(secret, (hex) => `%${hex}`),
    everyByte(secret, (hex) => hex),
    everyByte(secret, (hex) => `\\u00${hex}`),
    JSON.stringify(secret).slice(1, -1),
    secret.replaceAll('&', '&amp;'),
    [...secret].reverse().join(''),
    ...base64Forms(secret),
  ];
  return [...new Set([...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))])].map((form) =>
    form.toLowerCase(),
  );
};

const [key, secret] = SECRETS.apiKey.split(':');
const forms = [SECRETS.apiKey, key, secret, SECRETS.subscriptionKey].flatMap(formsOf);

const attempt = (write: () => string): string => {
  try {
    return write();
  } catch {
    return '';
  }
};

/** Every way a value may come to be seen, one after the other. */
const shown = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    const plain = bytes.toString('latin1');
    const unzipped = bytes[0] === 0x1f && bytes[1] === 0x8b ? attempt(() => gunzipSync(bytes).toString('latin1')) : '';
    // Without zero bytes, UTF-16 reads as ASCII does.
    return [plain, plain.replaceAll('\0', ''), unzipped].join('\n');
  }
  const everything = { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true, breakLength: 1e9 };
  return [
    inspect(value, { ...everything, maxArrayLength: null, maxStringLength: null }),
    attempt(() => JSON.stringify(value) ?? ''),
    attempt(() => String(value)),
    value instanceof Error ? (value.stack ?? '') : '',
  ].join('\n');
};

/** Throws when a key, a secret, both together or the subscription occurs in any of these, in any form. */
export const assertNoSecrets = (...seen: readonly unknown[]): void => {
  for (const value of seen) {
    const text = shown(value).toLowerCase();
    const found = forms.find((form) => text.includes(form));
    if (found === undefined) continue;
    const at = text.indexOf(found);
    throw new Error(`a secret is seen ("${found}"): …${text.slice(Math.max(0, at - 80), at + found.length + 80)}…`);
  }
};
