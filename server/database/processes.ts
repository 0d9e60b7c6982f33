import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readlinkSync } from 'node:fs';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and is not ours.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether a living process is a PostgreSQL of this cluster, and not another program that was given the number of a
 * dead one. Every PostgreSQL process works in its cluster's folder.
 */
export function worksIn(pid: number, directory: string): boolean {
  if (!isAlive(pid)) return false;
  if (existsSync('/proc/self/cwd')) return workingFolder(pid) === directory;
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      directory,
    );
  } catch {
    return false;
  }
}

/**
 * Processes of this cluster. After a kill -9 of the postmaster its children live on for a moment and hold its shared
 * memory. Empty where there is no /proc: PostgreSQL's own check of the memory then stands alone.
 */
export function processesIn(directory: string): readonly number[] {
  if (!existsSync('/proc/self/cwd')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingFolder(pid) === directory);
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
