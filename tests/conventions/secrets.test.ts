import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findSecrets, keySecrets, passwordSecret } from '../journeys/secrets.ts';

// What the journeys lean on must itself be able to fail.

const password = 'correct horse «batterie»';
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const encrypted = privateKey.export({
  type: 'pkcs8',
  format: 'pem',
  cipher: 'aes-256-cbc',
  passphrase: password,
});
const secrets = [...keySecrets(String(encrypted), password), passwordSecret(password)];
const primeP = Buffer.from(privateKey.export({ format: 'jwk' }).p ?? '', 'base64url');

describe('the search for secrets', () => {
  it.each<[string, Buffer | string, string]>([
    [
      'the key in PEM',
      privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().replaceAll('\n', ''),
      'private value p',
    ],
    ['the key in DER', privateKey.export({ type: 'pkcs8', format: 'der' }), 'private value p'],
    ['a prime in hexadecimal', primeP.toString('hex').toUpperCase(), 'private value p'],
    ['half a prime in base64url', primeP.subarray(5, 70).toString('base64url'), 'private value p'],
    ['the password', password, 'password'],
    ['the password in JSON', JSON.stringify({ password }), 'password'],
    ['the password in a form', `p=${encodeURIComponent(password)}`, 'password'],
    ['the password in base64', Buffer.from(`x${password}`).toString('base64'), 'password'],
  ])('finds %s', (_, sent, name) => {
    expect(findSecrets(Buffer.from(sent), secrets)).toContain(name);
  });

  it('finds nothing in the encrypted key', () => {
    expect(findSecrets(Buffer.from(encrypted), secrets)).toEqual([]);
  });
});
