// The activities of many letters, handed out in the order of the letters: what was read whole before the letter that failed
// is handed out, however slow the one who takes it.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readActivities } from '../../src/loop-api/activities.js';
import { engineOf } from '../../src/loop-api/client.js';
import { withOperation } from '../../src/loop-api/operation.js';
import { clientOf, emulate, numberedActivities, numberedLetters } from './setup.js';

it('gives every list that was whole when a later one failed, and then the failure', async () => {
  const ids = numberedLetters(8).map(({ objectId }) => objectId);
  const emulator = await emulate({ activities: ids.flatMap((id) => numberedActivities(id, 2)) });
  // Each list takes two requests: that of the fourth letter is refused.
  emulator.setFaults([[], [], [], [], [], [], [{ kind: 'status', status: 403 }]]);
  const given: string[] = [];
  await withOperation(engineOf(clientOf(emulator.baseUrl, { concurrency: 1 })), undefined, async (operation) => {
    for await (const list of readActivities(operation, ids, { dossier: 'cabinet' })) {
      given.push(list._tag === 'Left' ? list.left._tag : `${list.right.letterId}: ${list.right.rows.length}`);
      // Until the refusal is there, with the first list still in hand.
      while (emulator.requests.length < 7) await pause(5);
      await pause(50);
    }
  });
  expect(given).toEqual(['letter-0000: 2', 'letter-0001: 2', 'letter-0002: 2', 'Forbidden']);
  expect(emulator.requests).toHaveLength(7);
});
