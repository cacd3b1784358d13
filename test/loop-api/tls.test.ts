// Certificates are checked whatever the environment says: a self-signed host never receives a request.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodeFetch from 'node-fetch';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchFrom, leftOf, rightOf } from './setup.js';

let server: Server;
let cert: Buffer;
let baseUrl: string;
let heard: number;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loop-tls-'));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...curve, '-keyout', keyFile, '-out', certFile, ...subject], {
    stdio: 'ignore',
  });
  cert = readFileSync(certFile);
  server = createServer({ key: readFileSync(keyFile), cert }, (_, response) => {
    heard += 1;
    response.end('[]');
  });
  rmSync(folder, { recursive: true });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  heard = 0;
});

describe.each([undefined, '0'])('with NODE_TLS_REJECT_UNAUTHORIZED=%s', (weakness) => {
  beforeEach(() => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', weakness);
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    return () => {
      warn.mockRestore();
      vi.unstubAllEnvs();
    };
  });

  it('refuses a certificate nobody vouches for, at the first attempt', async () => {
    const sleep = vi.fn(async () => {});
    const problem = leftOf(await fetchFrom({ baseUrl }, { sleep }));
    expect(problem).toMatchObject({ _tag: 'UntrustedCertificate', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(heard).toBe(0);
    expect(sleep).not.toHaveBeenCalled();
  });
});

it('takes a certificate the caller vouches for', async () => {
  const agent = new Agent({ ca: cert });
  const portfolio = rightOf(
    await fetchFrom({ baseUrl }, { fetch: (address, init) => nodeFetch(address, { ...init, agent }) }),
  );
  expect(portfolio).toEqual({ letters: [], activities: [], repeatedFields: [] });
  expect(heard).toBe(1);
});

it('would have let the weak environment through without its own agent', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  rightOf(await fetchFrom({ baseUrl }, { fetch: nodeFetch }));
  warn.mockRestore();
  vi.unstubAllEnvs();
  expect(heard).toBe(1);
});
