import { argon2, timingSafeEqual } from 'node:crypto';
import type { Platform } from '../platform.ts';

// argon2id of RFC 9106 with 64 MiB, three passes, one lane: about 50 ms here.
const cost = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 } as const;
const saltLength = 16;

/** @returns a PHC string: `$argon2id$v=19$m=65536,t=3,p=1$<salt>$<tag>` */
export async function hashPassword(
  password: string,
  { randomBytes }: Pick<Platform, 'randomBytes'>,
): Promise<string> {
  const salt = randomBytes(saltLength);
  const tag = await derive(password, salt, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${encode(salt)}$${encode(tag)}`;
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** @throws Error when the stored text is no argon2id hash: a fault, never a refusal */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = phc.exec(stored) ?? [];
  if (salt === undefined || tag === undefined) throw new Error('stored password hash unreadable');
  const expected = Buffer.from(tag, 'base64');
  const parameters = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  };
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64'), parameters), expected);
}

/** Equal texts typed on different keyboards are equal passwords (RFC 8265 §4.2). */
function derive(
  password: string,
  nonce: Uint8Array,
  parameters: { memory: number; passes: number; parallelism: number; tagLength: number },
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password.normalize('NFC'), nonce, ...parameters }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '');
