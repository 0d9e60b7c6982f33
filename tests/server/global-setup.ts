import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openCluster } from '../../server/database/cluster.ts';
import { connectTo } from './connect-to.ts';
import { openTestPortal } from './open-test-portal.ts';
import './provided.ts';

/**
 * One PostgreSQL a run: that of DATABASE_URL, else an embedded one. In it a template, migrated and with an office and
 * its authorities, of which every test file takes copies.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, host, stop } = await startPostgres();
  const place = { ...(url === undefined ? {} : { url }), ...(host === undefined ? {} : { host }) };
  const template = `paraphe_template_${process.pid}`;
  await administer(place, `create database ${template}`);
  const portal = await openTestPortal({ connection: connectTo({ ...place, database: template }) });
  await portal.close();
  project.provide('database', { ...place, template });
  return async () => {
    if (url !== undefined) await administer(place, `drop database ${template} with (force)`);
    await stop();
  };
}

async function startPostgres(): Promise<{
  readonly url?: string;
  readonly host?: string;
  readonly stop: () => Promise<void>;
}> {
  const url = process.env.DATABASE_URL;
  if (url) return { url, stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'paraphe-tests-'));
  // Nothing here outlives the run, so nothing needs to survive a power cut.
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];
  const cluster = await openCluster({ directory: join(folder, 'postgres'), settings });
  await cluster.ensureRunning();
  return {
    host: cluster.connection.host,
    stop: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function administer(
  place: { readonly url?: string; readonly host?: string },
  sql: string,
): Promise<void> {
  const client = new pg.Client(connectTo({ ...place, database: 'postgres' }));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
