import { beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '../../bytes.ts';
import { Refusal } from '../../errors/refusal.ts';
import { findExtension } from '../extensions/extension.ts';
import { randomSerialNumber } from '../issue/serial-number.ts';
import { makeRoot, type TestAuthority } from '../issue/test-authority.ts';
import { extension } from '../object-identifiers.ts';
import { verifySignature } from '../signature.ts';
import { testCrypto } from '../test-crypto.ts';
import { encodeEntries, type Revocation } from './encode-entries.ts';
import { issueCrl } from './issue-crl.ts';
import { readCrl } from './read-crl.ts';

const revokedAt = new Date('2026-11-02T10:20:30Z');

describe('a revocation list', () => {
  let authority: TestAuthority;
  beforeAll(async () => {
    authority = await makeRoot();
  });

  const issue = (revocations: readonly Revocation[]) =>
    issueCrl({
      crypto: testCrypto,
      issuer: authority.certificate,
      signer: authority.signer,
      number: 300,
      thisUpdate: new Date('2026-11-03T00:00:00Z'),
      nextUpdate: new Date('2026-11-10T00:00:00Z'),
      revocations,
    });

  it('reads back what was written, with its signature', async () => {
    const high = new Uint8Array([0xff, 1, 2]);
    const crl = readCrl(
      await issue([
        { serialNumber: high, revokedAt, reason: 'keyCompromise' },
        { serialNumber: new Uint8Array([7]), revokedAt },
        {
          serialNumber: new Uint8Array([8]),
          revokedAt: new Date('2051-01-01T00:00:00Z'),
          reason: 'superseded',
        },
        { serialNumber: new Uint8Array(20).fill(0x7f), revokedAt, reason: 'unspecified' },
      ]),
    );
    expect([...crl.entries]).toEqual([
      ['ff0102', { revokedAt, reason: 'keyCompromise' }],
      ['07', { revokedAt, reason: 'unspecified' }],
      ['08', { revokedAt: new Date('2051-01-01T00:00:00Z'), reason: 'superseded' }],
      ['7f'.repeat(20), { revokedAt, reason: 'unspecified' }],
    ]);
    expect(crl.nextUpdate).toEqual(new Date('2026-11-10T00:00:00Z'));
    expect(toHex(findExtension(crl.extensions, extension.crlNumber)?.value ?? new Uint8Array())).toBe(
      '0202012c',
    );
    const verdict = await verifySignature({
      crypto: testCrypto,
      spki: authority.spki,
      algorithm: crl.signatureAlgorithm,
      data: crl.tbs,
      signature: crl.signature,
    });
    expect(verdict).toBe('valid');
  });

  it('never writes the reason “unspecified”', () => {
    const serialNumber = new Uint8Array([5]);
    expect(encodeEntries([{ serialNumber, revokedAt, reason: 'unspecified' }])).toEqual(
      encodeEntries([{ serialNumber, revokedAt }]),
    );
  });

  it('has no list at all when nothing is revoked', async () => {
    expect(readCrl(await issue([])).entries.size).toBe(0);
  });

  it('refuses serial numbers X.509 does not allow', () => {
    for (const length of [0, 21]) {
      expect(() => encodeEntries([{ serialNumber: new Uint8Array(length), revokedAt }])).toThrow(RangeError);
    }
  });

  it('is refused when cut or changed anywhere in its structure', async () => {
    const der = await issue([{ serialNumber: new Uint8Array([7]), revokedAt }]);
    for (let length = 0; length < der.length; length++) {
      expect(() => readCrl(der.slice(0, length))).toThrow(Refusal);
    }
  });

  it('of 100,000 entries is read back whole', async () => {
    const revocations = Array.from({ length: 100_000 }, (_, index) => ({
      serialNumber: randomSerialNumber(testCrypto),
      revokedAt: new Date(1_700_000_000_000 + index * 997_000),
      reason: 'superseded' as const,
    }));
    expect(readCrl(await issue(revocations)).entries.size).toBe(100_000);
  });
});
