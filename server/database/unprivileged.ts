import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How to start a program that refuses to run as root. */
export interface ProcessIdentity {
  /** Whom the kernel takes the program for: owner of the files it may write. */
  readonly owner?: { readonly uid: number; readonly gid: number };
  /** What stands before the program's own command line. */
  readonly wrap: (command: string, args: readonly string[]) => readonly [string, readonly string[]];
  /** Options for `spawn`. */
  readonly spawn: { readonly uid?: number; readonly gid?: number };
}

const plain: ProcessIdentity = { wrap: (command, args) => [command, args], spawn: {} };

/**
 * initdb and postgres refuse root. As root they run as the system's `postgres` user where there is one, else as
 * nobody; no user is made. Where that user cannot reach the folder (a parent such as /root is closed to it), a user
 * namespace in which root bears another number does the same: the files stay root's.
 * @param directory where the database will write; must exist
 * @param program a program it must be able to run
 * @throws Error that says what to change when neither way works
 */
export function chooseIdentity(directory: string, program: string): ProcessIdentity {
  if (process.getuid?.() !== 0) return plain;
  const user = systemUser('postgres') ?? systemUser('nobody') ?? { uid: 65534, gid: 65534 };
  const asUser: ProcessIdentity = { ...plain, owner: user, spawn: user };
  const inNamespace: ProcessIdentity = {
    owner: { uid: 0, gid: 0 },
    wrap: (command, args) => ['unshare', ['--user', `--map-user=${user.uid}`, '--', command, ...args]],
    spawn: {},
  };
  const chosen = [asUser, inNamespace].find((identity) => canRun(identity, directory, program));
  if (chosen !== undefined) return chosen;
  throw new Error(
    `PostgreSQL refuses to run as root, and the user with number ${user.uid} cannot reach ${directory} or ${program}. ` +
      'Start Paraphe as an ordinary user, move it below a folder that others may enter (chmod o+x), ' +
      'or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function systemUser(name: string): { readonly uid: number; readonly gid: number } | undefined {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
  } catch {
    return undefined;
  }
}

/** Tries it rather than reading permissions, which say nothing of ACLs and mounts. */
function canRun(identity: ProcessIdentity, directory: string, program: string): boolean {
  const script = 'cd -- "$1" && "$2" --version';
  const [command, args] = identity.wrap('/bin/sh', ['-c', script, 'sh', directory, program]);
  const tried = spawnSync(command, args, { ...identity.spawn, cwd: '/', stdio: 'ignore', timeout: 10_000 });
  return tried.status === 0;
}
