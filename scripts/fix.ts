import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorDocs } from './error-docs.ts';
import { runStages } from './stages.ts';

// `npm run fix`: formats, mends what the linter can mend, renews the pages of docs that are made from code.

writeFileSync(join(import.meta.dirname, '..', 'docs', 'errors.md'), errorDocs());
runStages([{ name: 'format and lint', command: ['biome', 'check', '--write', '.'] }]);
