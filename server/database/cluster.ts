import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findPostgresBinaries, type PostgresBinaries } from './binaries.ts';
import {
  cleanEnvironment,
  clusterRole,
  ensureCluster,
  recordedPostmaster,
  socketFolder,
} from './cluster-folder.ts';
import { isAlive, processesIn, worksIn } from './processes.ts';
import { chooseIdentity, type ProcessIdentity } from './unprivileged.ts';

/** A PostgreSQL of our own, in a folder, reached by a Unix socket in it and by nothing else. */
export interface Cluster {
  /** For `pg`: host is the socket's folder. */
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  /** Starts or joins the PostgreSQL of the folder; returns when it answers. Harmless when it runs already. */
  readonly ensureRunning: () => Promise<void>;
  /** Process number of its postmaster. */
  readonly pid: () => number | undefined;
  /** Stops it, whoever started it: quickly and cleanly, by force after ten seconds. */
  readonly stop: () => Promise<void>;
}

export interface ClusterOptions {
  readonly directory: string;
  /** More `name=value` settings, for tests. */
  readonly settings?: readonly string[];
  /** Longest wait for it to answer, in milliseconds; replaying a long log after a crash takes time. */
  readonly patience?: number;
}

const settings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'port=5432',
  'max_connections=80',
  'shared_buffers=64MB',
  'jit=off',
  // As on disks without arms, which databases lie on today: a thousand orders are looked up, and not all read through.
  'random_page_cost=1.1',
  'log_min_messages=warning',
  'client_connection_check_interval=5s',
  'synchronous_commit=on',
];

/** Prepares the folder, making the cluster at first use; does not start it yet. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  mkdirSync(dirname(options.directory), { recursive: true });
  const directory = join(
    realpathSync(dirname(options.directory)),
    options.directory.split('/').at(-1) as string,
  );
  const binaries = findPostgresBinaries();
  const identity = chooseIdentity(dirname(directory), binaries.postgres);
  await ensureCluster({ directory, binaries, identity });
  const host = socketFolder(directory, identity);
  const place = { directory, binaries, identity, host, settings: [...settings, ...(options.settings ?? [])] };
  return {
    connection: { host, user: clusterRole, database: 'postgres' },
    ensureRunning: () => ensureRunning(place, options.patience ?? 60_000),
    pid: () => recordedPostmaster(directory),
    stop: () => stop(directory),
  };
}

interface Place {
  readonly directory: string;
  readonly binaries: PostgresBinaries;
  readonly identity: ProcessIdentity;
  readonly host: string;
  readonly settings: readonly string[];
}

async function ensureRunning(place: Place, patience: number): Promise<void> {
  const deadline = performance.now() + patience;
  let child: ChildProcess | undefined;
  let failure = '';
  for (let attempt = 0; performance.now() < deadline; attempt++) {
    const answer = await answers(place.host);
    if (answer === undefined) return;
    failure = answer;
    const pid = recordedPostmaster(place.directory);
    const starting = child !== undefined && child.exitCode === null && child.signalCode === null;
    // One that lives is starting, recovering or stopping: wait for it. One that ended too early is tried again,
    // because orphans of the last one may have held its memory.
    if (!starting && (pid === undefined || !worksIn(pid, place.directory))) {
      if (processesIn(place.directory).length === 0) {
        clearTraces(place, pid);
        child = launch(place);
      }
    }
    await sleep(Math.min(20 + attempt * 10, 250));
  }
  throw new Error(
    `PostgreSQL in ${place.directory} does not answer: ${failure} (its own words: ${logFile(place)})`,
  );
}

/** @returns undefined when it answers, else why not */
async function answers(host: string): Promise<string | undefined> {
  const client = new pg.Client({
    host,
    user: clusterRole,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * PostgreSQL refuses to start when the number in its file belongs to any living program of the same user, or when the
 * file is empty. Called when no process of this cluster is left, so nothing is taken from a living one.
 */
function clearTraces({ directory, host }: Place, pid: number | undefined): void {
  // PostgreSQL itself takes away the file of a dead process.
  if (pid !== undefined && !isAlive(pid)) return;
  rmSync(join(directory, 'postmaster.pid'), { force: true });
  rmSync(join(host, '.s.PGSQL.5432.lock'), { force: true });
}

const logFile = ({ directory }: Place): string => `${directory}.log`;

/** Detached: a Ctrl-C in the terminal must reach only the server, which stops its database last. */
function launch(place: Place): ChildProcess {
  const log = openSync(logFile(place), 'a', 0o600);
  const options = [...place.settings, `unix_socket_directories=${place.host}`].flatMap((setting) => [
    '-c',
    setting,
  ]);
  const [command, args] = place.identity.wrap(place.binaries.postgres, ['-D', place.directory, ...options]);
  const child = spawn(command, args, {
    ...place.identity.spawn,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: cleanEnvironment(),
  });
  closeSync(log);
  child.on('error', () => undefined);
  child.unref();
  return child;
}

async function stop(directory: string): Promise<void> {
  const pid = recordedPostmaster(directory);
  if (pid === undefined || !worksIn(pid, directory)) return;
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 2000],
  ] as const) {
    process.kill(pid, signal);
    const deadline = performance.now() + patience;
    while (performance.now() < deadline) {
      if (!worksIn(pid, directory)) return;
      await sleep(20);
    }
  }
}
