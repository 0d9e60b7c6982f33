import { expect, test } from 'vitest';
import { testPortal } from '../../tests/server/test-portal.ts';
import { statusLookup } from './status-lookup.ts';

test('a flood of questions is answered in parts that the database takes', async () => {
  const { portal } = await testPortal();
  const lookUp = statusLookup(portal.database.tables);
  const authorityId = crypto.randomUUID();
  const asked = Array.from({ length: 70_000 }, (_, number) => lookUp(authorityId, number.toString(16)));
  const answers = await Promise.all(asked);
  expect(answers.every(({ status }) => status === 'unknown')).toBe(true);
});
