import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { openCluster } from '../../server/database/cluster.ts';
import { processesIn } from '../../server/database/processes.ts';
import { freePort, ServerProcess, startArguments } from './server-process.ts';

const isRoot = process.getuid?.() === 0;
const running: ServerProcess[] = [];
const folders: string[] = [];
const others: ChildProcess[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.kill('SIGTERM');
  for (const other of others.splice(0)) other.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(parent = tmpdir()): string {
  const made = mkdtempSync(join(parent, 'paraphe-faults-'));
  folders.push(made);
  return made;
}

async function aServer(directory: string): Promise<ServerProcess> {
  const server = new ServerProcess(directory, await freePort());
  running.push(server);
  return server;
}

describe('a second server on the same directory', () => {
  test('is refused with its reason, and leaves the first alone', async () => {
    const directory = folder();
    const first = await aServer(directory);
    await first.start();
    const second = await aServer(directory);
    const child = second.spawn();
    const [code] = await once(child, 'exit');
    expect(code).toBe(1);
    expect(second.output).toMatch(/data directory is in use by another Paraphe server \(process \d+\)/);
    expect(await first.answers()).toBe(true);
  });

  test('started at the same moment on an empty directory: one of the two runs', async () => {
    const directory = folder();
    const both = [await aServer(directory), await aServer(directory)];
    const outcomes = await Promise.all(
      both.map((server) =>
        server.start().then(
          () => 'runs',
          () => 'refused',
        ),
      ),
    );
    expect(outcomes.sort()).toEqual(['refused', 'runs']);
  });

  test('may start as soon as the first was killed, and takes over its database', async () => {
    const directory = folder();
    const first = await aServer(directory);
    await first.start();
    const before = first.postmaster();
    await first.kill('SIGKILL');
    const second = await aServer(directory);
    await second.start();
    expect(second.postmaster()).toBe(before);
  });
});

describe('a database that dies under its server', () => {
  test('is started again; meanwhile requests are told to come back, and none is told of a fault', async () => {
    const server = await aServer(folder());
    await server.start();
    const before = server.postmaster();
    server.killPostmaster();
    const answers = new Set<string>();
    await expect
      .poll(
        async () => {
          const response = await fetch(`${server.origin}/api/session`, {
            headers: { cookie: `__Host-paraphe=${'a'.repeat(43)}` },
          });
          const { code = 'answered' } = (await response.json()) as { code?: string };
          answers.add(`${response.status} ${code}`);
          return server.postmaster() === before ? 'the old one' : code;
        },
        { timeout: 20_000, interval: 5 },
      )
      .toBe('answered');
    expect(
      [...answers].filter((answer) => !/^(?:200 answered|503 server\.unavailable)$/.test(answer)),
    ).toEqual([]);
    expect(answers).toContain('503 server.unavailable');
    expect(await server.answers()).toBe(true);
  });
});

describe('a stop', () => {
  test('also stops the database, within a few seconds', async () => {
    const directory = folder();
    const server = await aServer(directory);
    await server.start();
    const began = performance.now();
    await server.kill('SIGTERM');
    expect(performance.now() - began).toBeLessThan(8000);
    expect(processesIn(join(directory, 'postgres'))).toEqual([]);
    expect(existsSync(join(directory, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});

describe('a stale pid file', () => {
  /** Leaves the directory as a power cut would. */
  async function crashed(directory: string): Promise<string> {
    const cluster = await openCluster({ directory: join(directory, 'postgres') });
    await cluster.ensureRunning();
    process.kill(cluster.pid() as number, 'SIGKILL');
    while (processesIn(join(directory, 'postgres')).length > 0) await sleep(20);
    return join(directory, 'postgres', 'postmaster.pid');
  }

  function rewrite(file: string, pid: number): void {
    const { uid, gid } = statSync(file);
    const [, ...rest] = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [pid, ...rest].join('\n'));
    chownSync(file, uid, gid);
  }

  test('is no hindrance', async () => {
    const directory = folder();
    expect(existsSync(await crashed(directory))).toBe(true);
    await (await aServer(directory)).start();
  });

  test('whose number was given to another program of the same user is no hindrance either', async () => {
    const directory = folder();
    const file = await crashed(directory);
    const { uid, gid } = statSync(file);
    const other = spawn('sleep', ['300'], { stdio: 'ignore', ...(isRoot ? { uid, gid } : {}) });
    others.push(other);
    rewrite(file, other.pid as number);
    await (await aServer(directory)).start();
    expect(other.exitCode).toBeNull();
  });

  test('that is empty or garbage is no hindrance', async () => {
    const directory = folder();
    const file = await crashed(directory);
    const { uid, gid } = statSync(file);
    writeFileSync(file, '');
    chownSync(file, uid, gid);
    await (await aServer(directory)).start();
  });

  test('and a half-made cluster of a killed first start are swept away', async () => {
    const directory = folder();
    const ofTheDead = join(directory, 'postgres.new-99999999');
    // Process 1 lives everywhere: the number of the one that was killed may be anybody's by now.
    const ofYesterday = join(directory, 'postgres.new-1');
    mkdirSync(join(ofTheDead, 'base'), { recursive: true });
    mkdirSync(join(ofYesterday, 'base'), { recursive: true });
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
    utimesSync(ofYesterday, yesterday, yesterday);
    await (await aServer(directory)).start();
    expect([existsSync(ofTheDead), existsSync(ofYesterday)]).toEqual([false, false]);
  });
});

describe('a directory', () => {
  test('whose path is too long for a socket is reached by a short one that is private', async () => {
    const long = join(folder(), 'a'.repeat(110));
    const server = await aServer(long);
    await server.start();
    const socket = readFileSync(join(long, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[4] ?? '';
    expect(socket.length).toBeLessThan(80);
    expect(statSync(socket).mode & 0o777).toBe(0o700);
    await server.kill('SIGKILL');
    await server.start();
  });

  test('holds nothing that others may read: keys, mails, log, database', async () => {
    const directory = folder();
    const server = await aServer(directory);
    await server.start();
    for (const name of ['postgres', 'postgres.log', 'authority.secret']) {
      expect([name, statSync(join(directory, name)).mode & 0o077]).toEqual([name, 0]);
    }
  });

  test.runIf(isRoot)('of root has a database that is not run by root', async () => {
    const directory = folder();
    const server = await aServer(directory);
    chmodSync(directory, 0o755);
    await server.start();
    const owner = execFileSync('ps', ['-o', 'uid=', '-p', String(server.postmaster())], {
      encoding: 'utf8',
    }).trim();
    expect(Number(owner)).toBeGreaterThan(0);
  });

  test.runIf(isRoot)('of root below a folder that is closed to all others works too', async () => {
    const closed = folder();
    chmodSync(closed, 0o700);
    const directory = join(closed, 'data');
    const server = await aServer(directory);
    await server.start();
    await server.kill('SIGKILL');
    server.killPostmaster();
    await server.start();
    expect(await server.answers()).toBe(true);
  });

  test.runIf(isRoot)('of an ordinary user works', async () => {
    const directory = folder();
    chownSync(directory, 65534, 65534);
    const server = await aServer(directory);
    const child = spawn(process.execPath, startArguments, {
      cwd: join(import.meta.dirname, '../..'),
      uid: 65534,
      gid: 65534,
      env: { DATA_DIR: directory, PORT: String(server.port), HOME: directory },
      stdio: 'ignore',
    });
    others.push(child);
    await expect.poll(() => server.answers(), { timeout: 20_000 }).toBe(true);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});
