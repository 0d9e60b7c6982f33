import { createHmac, pbkdf2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fromBase64 } from '#core/base64.ts';
import { type Bytes, fromHex, toHex } from '#core/bytes.ts';
import { children, content, type DerElement, readOnly } from '#core/pki/der/reader.ts';
import { makePkcs12 } from '#core/pki/pkcs12/make-pkcs12.ts';
import { openPkcs12 } from '#core/pki/pkcs12/open-pkcs12.ts';
import { crypto, makeKeyAndRequest } from './fixtures.ts';
import { rfc9579Vector } from './rfc9579-vector.ts';

// OpenSSL checks PBMAC1 from 3.4 only, which is not everywhere: here RFC 9579's own file and Node's primitives do.

const vector = fromBase64(rfc9579Vector) as Bytes;

describe('the file of RFC 9579 Appendix A.1', () => {
  test('opens with its password', async () => {
    const { keys, certificates } = await openPkcs12({ crypto, file: vector, password: '1234' });
    expect(keys).toHaveLength(1);
    expect(certificates).toHaveLength(1);
    expect(keys[0]?.localKeyId).toEqual(certificates[0]?.localKeyId);
  });

  test.each([
    ['another number of rounds, as in A.4', '0202080002', '0202080102'],
    ['another salt, as in A.5', '04086f473c38', '04086f473c39'],
    ['another MAC', '04207aa5', '04207aa6'],
  ])('is refused with %s', async (_, from, to) => {
    const file = fromHex(toHex(vector).replace(from, to));
    expect(file).not.toEqual(vector);
    await expect(openPkcs12({ crypto, file, password: '1234' })).rejects.toThrow(
      expect.objectContaining({ code: 'pkcs12.malformed', detail: { flaw: 'wrongMac', part: 'macData' } }),
    );
  });

  test('is refused when the size of the key is too short for a MAC (RFC 9579 §8)', async () => {
    const file = fromHex(toHex(vector).replace('02020800020120', '02020800020110'));
    await expect(openPkcs12({ crypto, file, password: '1234' })).rejects.toThrow(
      expect.objectContaining({ code: 'pkcs12.malformed' }),
    );
  });
});

test('a PBMAC1 file of ours has the MAC that Node computes from what the file says', async () => {
  const { pkcs8 } = await makeKeyAndRequest('P-256');
  const password = 'été 😀';
  const options = { crypto, privateKey: pkcs8, certificates: [pkcs8], password, friendlyName: 'Zoé' };
  const file = await makePkcs12({ ...options, format: 'pbmac1' });
  const [, authSafe, macData] = children(readOnly(file)) as [DerElement, DerElement, DerElement];
  const [digestInfo, , rounds] = children(macData) as [DerElement, DerElement, DerElement];
  const [algorithm, mac] = children(digestInfo) as [DerElement, DerElement];
  const [derivation, scheme] = children(children(algorithm)[1] as DerElement) as [DerElement, DerElement];
  const [salt, count, size, prf] = children(children(derivation)[1] as DerElement) as DerElement[];
  const hex = (element: DerElement | undefined): string => toHex(content(element as DerElement));
  expect(hex(prf)).toBe('06082a864886f70d02090500');
  expect(hex(scheme)).toBe('06082a864886f70d02090500');
  expect(hex(rounds)).toBe('01');
  expect(hex(size)).toBe('20');
  const key = pbkdf2Sync(
    password,
    content(salt as DerElement),
    Number.parseInt(hex(count), 16),
    32,
    'sha256',
  );
  const wrapped = children(children(authSafe)[1] as DerElement)[0] as DerElement;
  expect(hex(mac)).toBe(createHmac('sha256', key).update(content(wrapped)).digest('hex'));
});
