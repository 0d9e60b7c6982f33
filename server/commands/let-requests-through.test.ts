import { expect, test } from 'vitest';
import { generateKeyPair } from '#core/keys/generate.ts';
import { makeCertificationRequest } from '#core/pki/certification-request.ts';
import { attributeType } from '#core/pki/object-identifiers.ts';
import { toPem } from '#core/pki/pem.ts';
import { refusePrivateKeys } from './refuse-private-keys.ts';

// A line of base64 may begin inside a structure: what begins there, such as the two numbers of a signature, must not be
// taken for a key. One request in thirty was, once.
test('500 requests of different lengths are taken for nothing else', async () => {
  const crypto = globalThis.crypto as unknown as Crypto;
  const taken: string[] = [];
  for (let length = 0; length < 500; length++) {
    const key = await generateKeyPair(crypto, 'P-256');
    const request = await makeCertificationRequest({
      crypto,
      ...key,
      subject: [{ type: attributeType.commonName, value: 'é'.repeat(1 + (length % 30)) }],
      subjectAltNames: [{ type: 'rfc822Name', value: `${'a'.repeat(1 + (length % 48))}@example.com` }],
    });
    try {
      refusePrivateKeys({ request: toPem('CERTIFICATE REQUEST', request) });
    } catch {
      taken.push(toPem('CERTIFICATE REQUEST', request));
    }
  }
  expect(taken).toEqual([]);
});
