import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessDocs } from './access-docs.ts';
import { errorDocs } from './error-docs.ts';
import { runStages } from './stages.ts';

// `npm run fix`: formats, mends what the linter can mend, renews the pages of docs that are made from code.

const docs = join(import.meta.dirname, '..', 'docs');
writeFileSync(join(docs, 'errors.md'), errorDocs());
writeFileSync(join(docs, 'access-table.md'), accessDocs());
await runStages([{ name: 'format and lint', command: ['biome', 'check', '--write', '.'] }]);
