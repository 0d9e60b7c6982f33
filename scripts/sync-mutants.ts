import { spawnSync } from 'node:child_process';
import { mutants } from '../tests/sync/mutants.ts';

// `npm run test:mutants`: plants each deliberate fault into the protocol, and asks whether the histories notice it.

const cases = process.env.SYNC_CASES ?? '300';
const survivors: string[] = [];
for (const name of Object.keys(mutants)) {
  const { status, stdout, stderr } = spawnSync(
    'vitest',
    ['run', '--project', 'unit', 'tests/sync/model.test.ts'],
    {
      env: { ...process.env, MUTANT: name, SYNC_CASES: cases, NO_COLOR: '1' },
      encoding: 'utf8',
      // One that hangs has been noticed by nobody.
      timeout: 900_000,
    },
  );
  // Failures are told beside the results.
  const told = /SYNC_SEED=\d+, case \d+/.exec(stdout + stderr)?.[0];
  const isCaught = status !== 0 && told !== undefined;
  console.log(`${isCaught ? 'caught  ' : 'SURVIVES'} ${name}${told ? ` (${told})` : ''}`);
  if (!isCaught) survivors.push(name);
}
if (survivors.length > 0) process.exit(1);
