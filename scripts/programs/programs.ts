import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that tests or benches use and npm cannot bring. */
export interface Program {
  readonly name: string;
  /** File names on PATH, or absolute paths, best first. */
  readonly commands: readonly string[];
  readonly debianPackage: string;
  readonly purpose: string;
  /** The oldest major version that will do. */
  readonly atLeast?: number;
  /** Another program does the same, more slowly. */
  readonly optional?: true;
}

export const programs = {
  chromium: {
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    debianPackage: 'chromium',
    purpose: 'journeys, accessibility, screenshots and browser benches',
  },
  chromiumShell: {
    name: 'Chromium without a window',
    commands: ['chromium-headless-shell'],
    debianPackage: 'chromium-headless-shell',
    purpose: 'the same journeys with half of the work for a page',
    optional: true,
  },
  firefox: {
    name: 'Firefox',
    commands: ['firefox-esr', 'firefox'],
    debianPackage: 'firefox-esr',
    // Before, extensions had another address in each installation (docs/decisions/018).
    atLeast: 150,
    purpose: 'the extension in the other browser',
  },
  openssl: {
    name: 'OpenSSL',
    commands: ['openssl'],
    debianPackage: 'openssl',
    purpose: 'an independent reader of every file we make',
  },
  pk12util: {
    name: 'NSS pk12util',
    commands: ['pk12util'],
    debianPackage: 'libnss3-tools',
    purpose: 'an independent reader of PKCS#12',
  },
  keytool: {
    name: 'Java keytool',
    commands: ['keytool'],
    debianPackage: 'default-jre-headless',
    purpose: 'an independent reader of PKCS#12',
  },
  postgres15: {
    name: 'PostgreSQL 15',
    commands: ['/usr/lib/postgresql/15/bin/postgres'],
    debianPackage: 'postgresql-15',
    purpose: "the server suite on Debian's PostgreSQL",
  },
} as const satisfies Readonly<Record<string, Program>>;

/** The path of the first command that exists and may be executed. */
export function findProgram(program: Program): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = program.commands.flatMap((command) =>
    command.startsWith('/') ? [command] : folders.map((folder) => join(folder, command)),
  );
  return candidates.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether missing Debian packages can be installed without asking anybody. */
export function canInstallDebianPackages(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** What to type to get the program; shown wherever a test is skipped for lack of it. */
export function installCommand(program: Program): string {
  const isDebian = existsSync('/etc/debian_version') || readOsRelease().includes('debian');
  return isDebian ? `sudo apt-get install ${program.debianPackage}` : `install ${program.name}`;
}

function readOsRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

/** Whether a program that was found is too old to be of use. */
export function isTooOld({ atLeast }: Program, path: string): boolean {
  if (atLeast === undefined) return false;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return !(Number(/(\d+)\./.exec(stdout ?? '')?.[1]) >= atLeast);
}
