// What a client may be made of, and what each refusal says.
import { describe, expect, it } from 'vitest';
import { createLoopClient, type LoopClientOptions } from '../../src/loop-api/index.js';
import { keys, leftOf, rightOf } from './setup.js';

const make = (options: Partial<Record<keyof LoopClientOptions, unknown>>) =>
  createLoopClient({ ...keys, ...options } as LoopClientOptions);

it('needs no more than its keys', () => {
  expect(rightOf(make({}))).toEqual({ baseUrl: 'https://api.cegid.com/loop-api-publiques/' });
});

describe('keys', () => {
  it.each(['k:s', 'key:se:cr:et', '!:~'])('apiKey %s is taken', (apiKey) => {
    expect(make({ apiKey })._tag).toBe('Right');
  });

  it.each([
    ['', ''],
    ['key', '***'],
    [':secret', '***'],
    ['key:', '***'],
    ['key: secret', '***', 'blank'],
    ['key:secret\n', '***', 'blank'],
    ['\nkey:secret', '***', 'blank'],
    [' key:secret', '***', 'blank'],
    ['clé:secret', '***', 'notAscii'],
    ['key:s\u0000', '***', 'notAscii'],
  ])('apiKey %o is refused', (apiKey, received, reason?: string) => {
    const accepted = 'key:secret (ASCII)';
    expect(leftOf(make({ apiKey }))).toEqual({
      _tag: 'InvalidSetting',
      path: 'apiKey',
      received,
      accepted,
      ...(reason !== undefined && { reason }),
    });
  });

  it.each(['', ' x', 'x\r\ny: z', 'é'])('subscriptionKey %o is refused', (subscriptionKey) => {
    expect(leftOf(make({ subscriptionKey }))).toMatchObject({
      _tag: 'InvalidSetting',
      path: 'subscriptionKey',
      accepted: 'key (ASCII)',
    });
  });
});

it.each([{ apiKey: undefined }, { apiKey: 7 }, { subscriptionKey: undefined }, { subscriptionKey: ['key'] }])(
  'a key that is no text is a mistake, and is not shown: %o',
  (options) => {
    const received = Object.values(options)[0] === undefined ? '' : '***';
    expect(() => make(options as never)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ _tag: 'InvalidSetting', received }) }),
    );
  },
);

describe('the address', () => {
  it.each([
    ['https://api.cegid.com/loop-api-publiques', 'https://api.cegid.com/loop-api-publiques/'],
    ['https://API.example:8443/a/../b/', 'https://api.example:8443/b/'],
    ['https://api.example', 'https://api.example/'],
    ['http://localhost:8080/x', 'http://localhost:8080/x/'],
    ['http://127.0.0.1:1/', 'http://127.0.0.1:1/'],
    ['http://127.255.255.254/', 'http://127.255.255.254/'],
    ['http://127.1/', 'http://127.0.0.1/'],
    ['http://0x7f000001/', 'http://127.0.0.1/'],
    ['http://[::1]:8080/', 'http://[::1]:8080/'],
  ])('%s is taken', (baseUrl, expected) => {
    expect(rightOf(make({ baseUrl })).baseUrl).toBe(expected);
  });

  it.each([
    ['http://api.cegid.com/x', 'http://api.cegid.com/x', 'plainHttp'],
    ['http://128.0.0.1/', 'http://128.0.0.1/', 'plainHttp'],
    ['http://127.0.0.1.evil.example/', 'http://127.0.0.1.evil.example/', 'plainHttp'],
    ['http://localhost.evil.example/', 'http://localhost.evil.example/', 'plainHttp'],
    ['http://evil.example/localhost', 'http://evil.example/localhost', 'plainHttp'],
    ['http://evil-localhost/', 'http://evil-localhost/', 'plainHttp'],
    ['http://evil.127.0.0.1.nip.example/', 'http://evil.127.0.0.1.nip.example/', 'plainHttp'],
    ['ftp://localhost/', 'ftp://localhost/'],
    ['http://localhost@evil.example/', 'http://***@evil.example/', 'credentials'],
    ['http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/', 'plainHttp'],
    ['http://0.0.0.0/', 'http://0.0.0.0/', 'plainHttp'],
    ['https://user@api.example/x', 'https://***@api.example/x', 'credentials'],
    ['https://:pass@api.example/', 'https://***@api.example/', 'credentials'],
    ['https://api.example/?a=b', 'https://api.example/?***', 'parameters'],
    ['https://api.example/x?', 'https://api.example/x?***', 'parameters'],
    ['https://api.example/#', 'https://api.example/?***', 'parameters'],
    ['ftp://api.example/', 'ftp://api.example/'],
    ['file:///etc/passwd', 'file:///etc/passwd'],
    ['api.example', '***'],
    ['', '***'],
  ])('%s is refused', (baseUrl, received, reason?: string) => {
    expect(leftOf(make({ baseUrl }))).toEqual({
      _tag: 'InvalidSetting',
      path: 'baseUrl',
      received,
      accepted: 'https://host/path/ | http://localhost/path/ | http://127.0.0.1/path/ | http://[::1]/path/',
      ...(reason !== undefined && { reason }),
    });
  });
});

describe('numbers', () => {
  it.each([
    ['pageSize', 2, 100_000],
    ['concurrency', 1, 1_000],
    ['timeoutMs', 1, 2 ** 31 - 1],
    ['maxBodyBytes', 1, 2 ** 28],
    ['retries', 0, 100],
    ['minDelayMs', 0, 2 ** 31 - 1],
    ['maxDelayMs', 0, 2 ** 31 - 1],
  ] as const)('%s is an integer from %i to %i', (path, least, most) => {
    for (const value of [undefined, least, most]) expect(make({ [path]: value })._tag).toBe('Right');
    for (const value of [least - 1, most + 1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(leftOf(make({ [path]: value }))).toEqual({
        _tag: 'InvalidSetting',
        path,
        received: String(value),
        accepted: `${least}..${most}`,
      });
  });
});
