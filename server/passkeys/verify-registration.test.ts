import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import forge from 'node-forge';
import { afterEach, expect, test, vi } from 'vitest';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { type Attest, softwareAuthenticator } from '../../tests/server/software-authenticator.ts';
import { readSettings } from '../settings.ts';
import { verifyRegistration } from './verify-registration.ts';

const settings = readSettings({});
const challenge = 'A'.repeat(43);
const options = { challenge, rp: { id: 'localhost' }, user: { id: 'A'.repeat(22) } };
const verify = (attest: Attest) =>
  refusalOf(verifyRegistration(settings, softwareAuthenticator({ attest }).make(options), challenge));

afterEach(() => {
  vi.unstubAllGlobals();
});

/** As a maker of authenticators would, by a certificate: a good one, to the library. */
const byMaker: Attest = ({ data, clientData }) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = (key: typeof privateKey, type: 'pkcs8' | 'spki') =>
    key.export({ type, format: 'pem' } as { type: 'pkcs8'; format: 'pem' }).toString();
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(pem(publicKey, 'spki'));
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(Date.now() - 86_400_000);
  certificate.validity.notAfter = new Date(Date.now() + 86_400_000);
  const subject = [
    { shortName: 'C', value: 'FR' },
    { shortName: 'O', value: 'Maker' },
    { shortName: 'OU', value: 'Authenticator Attestation' },
    { shortName: 'CN', value: 'Maker' },
  ];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([{ name: 'basicConstraints', cA: false }]);
  certificate.sign(forge.pki.privateKeyFromPem(pem(privateKey, 'pkcs8')), forge.md.sha256.create());
  const der = forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes();
  const signed = Buffer.concat([data, createHash('sha256').update(clientData).digest()]);
  return {
    alg: -257,
    sig: sign('sha256', signed, privateKey),
    x5c: [Buffer.from(der, 'binary')],
  };
};

/** With the passkey's own key: as good as none. */
const byItself: Attest = ({ data, clientData, key }) => ({
  alg: -7,
  sig: sign('sha256', Buffer.concat([data, createHash('sha256').update(clientData).digest()]), key),
});

test('an attestation of a maker is not looked at, so that nothing need be fetched for it', async () => {
  const fetched = vi.fn();
  vi.stubGlobal('fetch', fetched);
  expect(await verify(byMaker)).toBe('passkey.invalid');
  expect(fetched).not.toHaveBeenCalled();
});

test('one by the passkey itself is taken, and checked', async () => {
  expect(await verify(byItself)).toBe('done');
  expect(await verify((made) => ({ ...byItself(made), sig: Buffer.alloc(64) }))).toBe('passkey.invalid');
});
