// Loaded into a Node process before anything else, it writes down every contact that the process seeks (an address connected to,
// a name looked up, a datagram, another program started), and lets none through that leads off this machine.
// It is built into a CommonJS file for `node --require`; NETWORK_WATCH_LOG names the file it writes to, one JSON object a line.

import { ChildProcess } from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** A contact that was sought. */
export interface Contact {
  readonly by: 'connect' | 'lookup' | 'datagram' | 'program';
  /** A host, the path of a local socket, or a program. */
  readonly to: string;
  /** Whether it stays on this machine. */
  readonly local: boolean;
}

type AnyFunction = (this: unknown, ...args: never[]) => unknown;

const log = process.env.NETWORK_WATCH_LOG ?? '';
const isLocal = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.');

function seek(by: Contact['by'], to: string, local: boolean): void {
  const contact: Contact = { by, to, local };
  appendFileSync(log, `${JSON.stringify(contact)}\n`);
  if (!local) throw new Error(`watched: ${by} ${to}`);
}

/** Puts a look at the arguments before a method. */
function watch(holder: object, method: string, look: (args: readonly unknown[]) => void): void {
  const methods = holder as Record<string, AnyFunction>;
  const original = methods[method];
  methods[method] = function (...args) {
    look(args);
    return original.apply(this, args);
  };
}

interface Target {
  readonly host?: string | null;
  /** Of a local socket; null when the agent of `http` says that there is none. */
  readonly path?: string | null;
}

/** The target among the arguments of `connect`: (options), ([options, …]), (path) or (port, host). */
function targetOf([first, second]: readonly unknown[]): Target {
  if (Array.isArray(first)) return first[0] as Target;
  if (typeof first === 'object' && first !== null) return first as Target;
  if (typeof first === 'string' && !/^\d+$/.test(first)) return { path: first };
  return typeof second === 'string' ? { host: second } : {};
}

watch(net.Socket.prototype, 'connect', (args) => {
  const { host, path } = targetOf(args);
  const to = path ?? host ?? 'localhost';
  seek('connect', to, typeof path === 'string' || isLocal(to));
});
for (const resolver of [dns, dns.promises]) {
  for (const method of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt', 'resolveSrv']) {
    watch(resolver, method, ([host]) => seek('lookup', String(host), isLocal(String(host))));
  }
}
watch(dgram.Socket.prototype, 'send', (args) => seek('datagram', args.filter(String).join(' '), false));
watch(ChildProcess.prototype, 'spawn', ([options]) => seek('program', (options as { file: string }).file, false));
syncBuiltinESMExports();
