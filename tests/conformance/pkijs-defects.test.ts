import { Integer, OctetString, PrintableString, Utf8String } from 'asn1js';
import * as pkijs from 'pkijs';
import { beforeAll, describe, expect, test } from 'vitest';
import { toHex } from '#core/bytes.ts';
import { children, type DerElement, readOnly } from '#core/pki/der/reader.ts';

// What pkijs 4.0.0 does wrong and core/pki does itself for that reason. Each test passes while the defect is there:
// when one turns red, pkijs was mended, and what works around it can go.

const webCrypto = globalThis.crypto;

async function requestOf(algorithm: RsaHashedKeyGenParams | EcKeyGenParams | { name: string }) {
  const keys = (await webCrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const request = new pkijs.CertificationRequest();
  request.subject.typesAndValues.push(
    new pkijs.AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'FR' }) }),
    new pkijs.AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: 'Zoé' }) }),
  );
  await request.subjectPublicKeyInfo.importKey(keys.publicKey);
  await request.sign(keys.privateKey, 'SHA-256');
  return request;
}

const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};

beforeAll(() => {
  pkijs.setEngine('native', new pkijs.CryptoEngine({ name: 'native', crypto: webCrypto }));
});

describe('pkijs 4.0.0', () => {
  test('writes all attributes of a name into one RDN (ours: core/pki/name.ts)', async () => {
    const request = await requestOf({ name: 'ECDSA', namedCurve: 'P-256' });
    const name = readOnly(new Uint8Array(request.subject.toSchema().toBER()));
    expect(children(name)).toHaveLength(1);
    expect(children(children(name)[0] as DerElement)).toHaveLength(2);
  });

  test('leaves out the NULL of RSA signatures (ours: core/pki/signing-algorithm.ts)', async () => {
    const { signatureAlgorithm } = await requestOf(rsa);
    expect(toHex(new Uint8Array(signatureAlgorithm.toSchema().toBER()))).not.toContain('0500');
  });

  test('does not sign with Ed25519 (ours: core/pki/sign-structure.ts)', async () => {
    await expect(requestOf({ name: 'Ed25519' })).rejects.toThrow();
  });

  test('splits ciphertexts into pieces and salts them with 64 octets (ours: core/pki/pbe, core/pki/pkcs12)', async () => {
    const encrypted = new pkijs.EncryptedData();
    await encrypted.encrypt({
      password: new Uint8Array([1]).buffer,
      contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 } as never,
      hmacHashAlgorithm: 'SHA-256',
      iterationCount: 1,
      contentToEncrypt: new Uint8Array(3000).buffer,
    });
    const ber = toHex(new Uint8Array(encrypted.toSchema().toBER()));
    expect(ber).toContain('04820400');
    expect(ber).toMatch(/0440[0-9a-f]{128}0201/);
  });

  test('reads a count of rounds of four octets as zero (ours: core/pki/pkcs12/container.ts)', () => {
    const mac = new pkijs.MacData({
      mac: new pkijs.DigestInfo({
        digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
        digest: new OctetString({ valueHex: new Uint8Array(32) }),
      }),
      macSalt: new OctetString({ valueHex: new Uint8Array(8) }),
    });
    const schema = mac.toSchema();
    schema.valueBlock.value.push(new Integer({ valueHex: new Uint8Array([0x7f, 0xff, 0xff, 0xff]) }));
    expect(pkijs.MacData.fromBER(schema.toBER()).iterations).toBe(0);
  });
});
