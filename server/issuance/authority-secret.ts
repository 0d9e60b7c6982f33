import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../platform.ts';
import { makeSecret } from '../signin/secret.ts';

/**
 * What the authorities' keys are encrypted by: the operator's passphrase, or a secret of this directory that only the
 * server's user may read. Who steals the database alone has neither.
 */
export function authoritySecret({
  passphrase,
  directory,
  platform,
}: {
  readonly passphrase: string | undefined;
  readonly directory: string;
  readonly platform: Platform;
}): string {
  if (passphrase !== undefined) return passphrase;
  const path = join(directory, 'authority.secret');
  if (!existsSync(path)) {
    mkdirSync(directory, { recursive: true });
    writeFileSync(path, `${makeSecret(platform)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  }
  chmodSync(path, 0o600);
  return readFileSync(path, 'utf8').trim();
}
