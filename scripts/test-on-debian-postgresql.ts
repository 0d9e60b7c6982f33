import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chooseIdentity, type ProcessIdentity } from '../server/database/unprivileged.ts';
import { findProgram, installCommand, programs } from './programs/programs.ts';

// The server suite a second time, by DATABASE_URL, on the PostgreSQL 15 of Debian: the oldest that is promised to work.

const program = programs.postgres15;
const postgres = findProgram(program);
if (postgres === undefined) {
  const sentence = `${program.name} is missing; to get it: ${installCommand(program)}`;
  if (process.env.CI) throw new Error(sentence);
  console.warn(`${sentence}. The server suite ran on the embedded PostgreSQL only.`);
} else {
  await runOn(postgres);
}

async function runOn(program: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'paraphe-pg15-'));
  const identity = chooseIdentity(tmpdir(), program);
  if (identity.owner !== undefined) chownSync(folder, identity.owner.uid, identity.owner.gid);
  const cluster = join(folder, 'cluster');
  run(identity, join(dirname(program), 'initdb'), [
    '-D',
    cluster,
    '-U',
    'paraphe',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ]);
  const settings = [
    `unix_socket_directories=${folder}`,
    'listen_addresses=',
    'fsync=off',
    'max_connections=300',
  ];
  const [command, args] = identity.wrap(program, [
    '-D',
    cluster,
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  const server = spawn(command, args, { ...identity.spawn, cwd: '/', stdio: 'ignore' });
  try {
    const url = `postgres://paraphe@localhost/postgres?host=${encodeURIComponent(folder)}`;
    await ready(join(dirname(program), 'pg_isready'), folder);
    execFileSync('vitest', ['run', '--project', 'unit', 'server/'], {
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: url },
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(identity: ProcessIdentity, program: string, args: readonly string[]): void {
  const [command, all] = identity.wrap(program, args);
  execFileSync(command, all, { ...identity.spawn, cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] });
}

async function ready(isReady: string, host: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      execFileSync(isReady, ['-q', '-h', host]);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostgreSQL 15 did not start');
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}
