import { expect, it } from 'vitest';
import { accessDocs } from '../../scripts/access-docs.ts';
import { sourceFiles } from './source-files.ts';

it('who may do what is what docs/access-table.md says; to renew it: npm run fix', () => {
  expect(sourceFiles('docs/access-table.md')[0]?.text).toBe(accessDocs());
});
