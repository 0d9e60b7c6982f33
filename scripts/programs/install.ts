import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright';
import {
  canInstallDebianPackages,
  findProgram,
  installCommand,
  isTooOld,
  type Program,
  programs,
} from './programs.ts';

/**
 * Makes sure that the programs are there: found, installed as root on Debian by apt, or, for Chromium only, downloaded
 * by Playwright. What stays missing makes its tests skip, except in CI, where it is an error.
 */
export function installPrograms(wanted: readonly Program[]): void {
  const missing = wanted.filter((program) => findChromiumOr(program) === undefined);
  if (missing.length === 0) return;
  if (canInstallDebianPackages()) installDebianPackages(missing);
  if (findChromiumOr(programs.chromium) === undefined && wanted.includes(programs.chromium)) {
    console.log('Chromium: downloading it by Playwright');
    spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  }
  for (const program of wanted) {
    if (findChromiumOr(program) !== undefined || program.optional) continue;
    const sentence = `${program.name} is missing (${program.purpose}); to get it: ${installCommand(program)}`;
    if (process.env.CI) throw new Error(sentence);
    console.warn(`${sentence}. Its tests are skipped.`);
  }
}

function findChromiumOr(program: Program): string | undefined {
  const found = program === programs.chromium ? findChromium() : findProgram(program);
  return found !== undefined && isTooOld(program, found) ? undefined : found;
}

/** Chromium of the system, else the one that Playwright downloaded. */
export function findChromium(): string | undefined {
  const downloaded = chromium.executablePath();
  return findProgram(programs.chromium) ?? findProgram({ ...programs.chromium, commands: [downloaded] });
}

/**
 * Chromium without a window, where it is; else the whole one. It has neither extensions nor certificates of the system:
 * whoever needs those starts the whole one.
 */
export function findLightChromium(): string | undefined {
  return findProgram(programs.chromiumShell) ?? findChromium();
}

function installDebianPackages(wanted: readonly Program[]): void {
  const packages = wanted.map(({ debianPackage }) => debianPackage);
  console.log(`Installing ${packages.join(', ')} by apt`);
  // Package lists may be absent or old; only a failure, or a version that must be new, makes the slow update worth its time.
  if (wanted.some(({ atLeast }) => atLeast !== undefined)) aptGet('update', '-qq');
  if (aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages)) return;
  aptGet('update', '-qq');
  // One by one: a release of Debian that lacks one of them must not keep us from the others.
  for (const name of packages) aptGet('install', '-y', '-qq', '--no-install-recommends', name);
}

function aptGet(...args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}
