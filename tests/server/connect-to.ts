import { URL } from 'node:url';
import type pg from 'pg';
import { clusterRole } from '../../server/database/cluster-folder.ts';

/** How to reach one database of the tests' PostgreSQL. */
export function connectTo({
  url,
  host,
  database,
}: {
  readonly url?: string;
  readonly host?: string;
  readonly database: string;
}): pg.PoolConfig {
  if (url === undefined) return { host: host as string, user: clusterRole, database };
  const address = new URL(url);
  address.pathname = `/${database}`;
  return { connectionString: address.href };
}
