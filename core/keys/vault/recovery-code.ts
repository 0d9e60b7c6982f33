import { utf8 } from '../../bytes.ts';

/** Crockford's base 32: no I, L, O or U, so that what is read aloud or copied by hand comes back. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretSize = 25;
const checkSize = 5;

/**
 * Makes a recovery code: 125 random bits and 25 of checksum in six groups of five, such as `7K3QM-…`.
 * It needs no slow derivation: nobody guesses 125 bits.
 */
export async function makeRecoveryCode(crypto: Crypto): Promise<string> {
  const random = crypto.getRandomValues(new Uint8Array(secretSize));
  const secret = [...random].map((octet) => alphabet[octet & 31]).join('');
  const code = secret + (await checksum(crypto, secret));
  return (code.match(/.{5}/g) ?? []).join('-');
}

/**
 * The code in the form that is hashed: case, hyphens and spaces do not count, nor I and L for 1 and O for 0.
 * @returns undefined when it is none, so that a slip is told before the vault is tried
 */
export async function readRecoveryCode(crypto: Crypto, typed: string): Promise<string | undefined> {
  const code = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (code.length !== secretSize + checkSize) return undefined;
  if (![...code].every((character) => alphabet.includes(character))) return undefined;
  const secret = code.slice(0, secretSize);
  return code.slice(secretSize) === (await checksum(crypto, secret)) ? secret : undefined;
}

async function checksum(crypto: Crypto, secret: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(`paraphe recovery ${secret}`)));
  return [...digest.subarray(0, checkSize)].map((octet) => alphabet[octet & 31]).join('');
}
