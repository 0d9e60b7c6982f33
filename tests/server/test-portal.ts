import { afterAll, inject } from 'vitest';
import { connectTo } from './connect-to.ts';
import { administer } from './global-setup.ts';
import { openTestPortal, type TestPortal } from './open-test-portal.ts';
import './provided.ts';

let made = 0;
const endings: (() => Promise<void>)[] = [];

// Registered when the test file is collected: hooks that another hook adds are not run.
afterAll(async () => {
  for (const end of endings) await end();
});

/**
 * A portal on a database of its own, for one test file; both go when the file is done.
 * @param options see {@link openTestPortal}
 */
export async function testPortal(
  options: Omit<Parameters<typeof openTestPortal>[0], 'connection'> = {},
): Promise<TestPortal> {
  const { template, ...place } = inject('database');
  const name = `paraphe_test_${process.pid}_${Date.now().toString(36)}_${made++}`;
  await administer(place, `create database ${name} template ${template}`);
  const opened = await openTestPortal({ ...options, connection: connectTo({ ...place, database: name }) });
  endings.push(async () => {
    await opened.close();
    await administer(place, `drop database ${name} with (force)`);
  });
  return opened;
}
