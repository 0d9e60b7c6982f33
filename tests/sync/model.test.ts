import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPortal } from '../server/test-portal.ts';
import { anAction } from './actions.ts';
import { judge } from './verdict.ts';
import { aSyncGround, aSyncWorld, type SyncGround } from './world.ts';

// Several people and devices, a network that loses, doubles and delays, a portal that is killed and restored: whatever
// happens, at the end every device shows what the portal has, and every command was done once or refused aloud.

const seed = Number(process.env.SYNC_SEED ?? Date.now() % 1_000_000);
const cases = Number(process.env.SYNC_CASES ?? 60);

let ground: SyncGround;
beforeAll(async () => {
  ground = await aSyncGround(await testPortal());
});
let done = 0;
afterAll(() => console.log(`${done} cases (SYNC_SEED=${seed})`));

test(`${cases} histories (SYNC_SEED=${seed}) end with every device equal to the portal`, {
  // One after the other, twenty thousand take about two hours on a core of their own.
  timeout: 14_400_000,
}, async () => {
  const history = fc.array(anAction, { minLength: 5, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(history, async (actions) => {
      const world = await aSyncWorld(ground);
      for (const action of actions) await action.run(world);
      await judge(world);
      done++;
    }),
    {
      seed,
      numRuns: cases,
      reporter: (run) => {
        if (!run.failed) return;
        const told = run.counterexample?.[0].map(({ told: line }) => `  ${line}`).join('\n');
        expect.fail(`SYNC_SEED=${seed}, case ${run.numRuns}:\n${told}\n${String(run.errorInstance)}`);
      },
    },
  );
});
