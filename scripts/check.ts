import { runStages } from './stages.ts';

// `npm run check`: what an author runs before a commit; fast, no browser, no other programs.

await runStages([
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types and walls', command: ['tsc', '-b'] },
  { name: 'dead code', command: ['knip'] },
  { name: 'unit tests', command: ['vitest', 'run', '--project', 'unit'] },
]);
