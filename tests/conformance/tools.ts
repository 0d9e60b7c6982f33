import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, test } from 'vitest';

/** A program our files are held against. */
export interface Tool {
  readonly name: string;
  readonly install: string;
  readonly path: string | undefined;
}

function find(name: string, install: string): Tool {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
  return { name, install, path };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const openssl = find('openssl', 'apt-get install openssl');
export const pk12util = find('pk12util', 'apt-get install libnss3-tools');
export const certutil = find('certutil', 'apt-get install libnss3-tools');
export const zlint = find('zlint', 'apt-get install zlint (Debian 13 or later)');
export const keytool = find('keytool', 'apt-get install default-jdk-headless');

/** A describe that is skipped with the reason where a program is missing, and fails in CI, where none may be. */
export function suite(title: string, needed: readonly Tool[], body: () => void): void {
  const missing = needed.filter(({ path }) => path === undefined);
  if (missing.length === 0) {
    describe(title, () => body());
    return;
  }
  const reason = missing.map(({ name, install }) => `${name} is missing: ${install}`).join('; ');
  if (process.env.CI) {
    test(title, () => {
      throw new Error(reason);
    });
  } else {
    describe.skip(`${title} (${reason})`, () => body());
  }
}

/** Runs a program and gives its standard output. @throws Error with its words when it fails. */
export function run(tool: Tool, args: readonly string[], input?: string | Uint8Array): Buffer {
  const { status, stdout, stderr, error } = spawnSync(tool.path ?? tool.name, args, {
    ...(input === undefined ? {} : { input }),
    timeout: 60_000,
    maxBuffer: 16 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (error !== undefined) throw error;
  if (status !== 0) {
    throw new Error(`${tool.name} ${args.join(' ')} failed (${status})\n${stdout}\n${stderr}`);
  }
  return stdout;
}

/** Whether a program succeeds. */
export function succeeds(tool: Tool, args: readonly string[], input?: string | Uint8Array): boolean {
  try {
    run(tool, args, input);
    return true;
  } catch {
    return false;
  }
}

/** A folder for the files of one suite, removed after it; `file` writes one and gives its path. */
export function workFolder(): {
  readonly path: string;
  file(name: string, content: string | Uint8Array): string;
} {
  const path = mkdtempSync(join(tmpdir(), 'paraphe-conformance-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    file(name, content) {
      const at = join(path, name);
      writeFileSync(at, content);
      return at;
    },
  };
}
