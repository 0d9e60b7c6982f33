import { installPrograms } from './programs/install.ts';
import { programs } from './programs/programs.ts';
import { runStages } from './stages.ts';

// `npm test`: everything. `npm run test:long`: the same, with the full counts that the issues name.

const long = process.argv.includes('--long');
const counts: Readonly<Record<string, string>> = long
  ? { FUZZ_CASES: '200000', KILL_ROUNDS: '500', SYNC_CASES: '20000', LONG: '1' }
  : { FUZZ_CASES: '20000', KILL_ROUNDS: '50', SYNC_CASES: '300' };

installPrograms(Object.values(programs));

await runStages([
  { name: 'build', command: ['node', 'scripts/build.ts'] },
  { name: 'unit and server tests', command: ['vitest', 'run', '--project', 'unit'], environment: counts },
  { name: 'nobody is told who has a login', command: ['vitest', 'run', '--project', 'enumeration'] },
  {
    lanes: [
      [
        {
          name: 'faults',
          command: ['vitest', 'run', '--project', 'faults', '--maxWorkers=1'],
          environment: counts,
        },
      ],
      [
        {
          name: 'conformance',
          command: ['vitest', 'run', '--project', 'conformance', '--maxWorkers=1'],
          environment: counts,
        },
        {
          name: "server tests on Debian's PostgreSQL",
          command: ['node', 'scripts/test-on-debian-postgresql.ts'],
        },
      ],
    ],
  },
  { name: 'journeys', command: ['playwright', 'test'], environment: counts },
]);
