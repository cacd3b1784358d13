// A process that serves the emulator of the API on loopback until its standard input ends: client and server do not share a thread.
// It prints where it listens; for each line it reads, how many requests there were since the last.
// Arguments: letters, activities of each, latency in milliseconds.

import { createInterface } from 'node:readline';
import { startLoopEmulator } from '../../dist/testing/index.js';

const [count, each, latencyMs] = process.argv.slice(2).map(Number);
const letters = Array.from({ length: count }, (_, index) => ({
  objectId: `L${String(index).padStart(6, '0')}`,
  dateDebut: '2026-01-01T00:00:00Z',
  dateFin: '2026-12-31T00:00:00Z',
  statut: 2,
}));
const activities = letters.flatMap(({ objectId }) =>
  Array.from({ length: each }, (_, rank) => ({
    activite: `Travaux ${rank}`,
    activiteCabinet: true,
    activiteClient: false,
    unite: 0.25 * (rank + 1),
    frequence: 1,
    dateFreq: null,
    calage: 2,
    decalage: 1,
    quantite: 1,
    datePrevObligation: 0,
    lettreMissionId: objectId,
  })),
);

const emulator = await startLoopEmulator({ letters, activities, latencyMs });
const { baseUrl, apiKey, subscriptionKey, dossier } = emulator;
process.stdout.write(`${JSON.stringify({ baseUrl, apiKey, subscriptionKey, dossier })}\n`);
let told = 0;
for await (const _ of createInterface({ input: process.stdin })) {
  process.stdout.write(`${emulator.requests.length - told}\n`);
  told = emulator.requests.length;
}
await emulator.stop();
