import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { PostgresBinaries } from './binaries.ts';
import { isAlive } from './processes.ts';
import type { ProcessIdentity } from './unprivileged.ts';

/** Name of the role and of the database inside our own cluster. */
export const clusterRole = 'paraphe';

/**
 * Makes the cluster if there is none. It is made beside its place and renamed, so that a kill in the middle leaves
 * nothing half made.
 */
export async function ensureCluster({
  directory,
  binaries,
  identity,
}: {
  readonly directory: string;
  readonly binaries: PostgresBinaries;
  readonly identity: ProcessIdentity;
}): Promise<void> {
  if (existsSync(join(directory, 'PG_VERSION'))) return giveTo(directory, identity);
  for (const name of readdirSync(dirname(directory))) {
    const [, maker] = name.split(`${basename(directory)}.new-`);
    const path = join(dirname(directory), name);
    if (maker !== undefined && isLeftOver(path, Number(maker)))
      rmSync(path, { recursive: true, force: true });
  }
  const fresh = `${directory}.new-${process.pid}`;
  mkdirSync(fresh, { mode: 0o700 });
  giveTo(fresh, identity);
  await run(identity, binaries.initdb, [
    `--pgdata=${fresh}`,
    `--username=${clusterRole}`,
    // Only the owner of the folder and root can reach the socket in it.
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
  ]);
  try {
    renameSync(fresh, directory);
  } catch (error) {
    if (!existsSync(join(directory, 'PG_VERSION'))) throw error;
    // Another server was faster: whose the directory is, its lock decides.
    rmSync(fresh, { recursive: true });
  }
}

/** `initdb` takes a second or two, even on a slow disk not this long. */
const longestMaking = 10 * 60 * 1000;

/** Whether a half-made cluster was left by a server that was killed. That of a living one is being made right now. */
function isLeftOver(path: string, maker: number): boolean {
  // In a container every life of the server has the same number, and elsewhere a number is given away again.
  if (maker === process.pid || !isAlive(maker)) return true;
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - made > longestMaking;
}

/** A folder moved to another machine, or first used by another user, still has its old owner. */
function giveTo(path: string, identity: ProcessIdentity): void {
  if (identity.owner === undefined) return;
  const { uid, gid } = identity.owner;
  if (lstatSync(path).uid === uid && existsSync(join(path, 'PG_VERSION'))) return;
  chownSync(path, uid, gid);
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), uid, gid);
  }
}

function run(identity: ProcessIdentity, program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const [command, all] = identity.wrap(program, args);
    const child = spawn(command, all, {
      ...identity.spawn,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: cleanEnvironment(),
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} failed: ${said.trim()}`)),
    );
  });
}

/** PGDATA, PGHOST and the like would change what the programs do. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * Folder of the Unix socket: the cluster's own, or, since a socket's path may have about 100 bytes, a closed one below
 * the temporary folder whose name follows from the cluster's, so that the next start finds it.
 * @throws Error when somebody else made that folder first
 */
export function socketFolder(directory: string, identity: ProcessIdentity): string {
  if (Buffer.byteLength(join(directory, '.s.PGSQL.5432.lock')) <= 100) return directory;
  const hash = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `paraphe-${process.getuid?.() ?? 0}-${hash}`);
  const owner = identity.owner?.uid ?? process.getuid?.() ?? 0;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || (found.uid !== owner && found.uid !== process.getuid?.())) {
    throw new Error(`${folder} belongs to somebody else; remove it, or use a shorter DATA_DIR`);
  }
  chmodSync(folder, 0o700);
  if (identity.owner !== undefined) chownSync(folder, identity.owner.uid, identity.owner.gid);
  return folder;
}

/** Process number of the postmaster that last wrote its file, alive or not. */
export function recordedPostmaster(directory: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(directory, 'postmaster.pid'), 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
