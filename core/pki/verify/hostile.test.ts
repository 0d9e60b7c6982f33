import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../errors/refusal.ts';
import { readCertificate } from '../certificate.ts';
import { readCrl } from '../crl/read-crl.ts';
import type { GeneralName } from '../extensions/general-name.ts';
import { encodeName } from '../name.ts';
import { attributeType } from '../object-identifiers.ts';
import { readOcspRequest } from '../ocsp/read-request.ts';
import { examine } from './examined.ts';
import { makeCertificate, type Recipe, type TestCertificate } from './test-hierarchy.ts';
import { build, codes, pathKeys } from './test-path.ts';

// Bytes of strangers: whatever they are, an answer comes, soon, and it is a refusal of ours or a certificate.

const rich: Recipe = {
  email: 'zoe@example.com',
  names: [
    { type: 'dNSName', value: 'www.example.com' },
    { type: 'rfc822Name', value: 'zoe@example.com' },
    { type: 'iPAddress', value: new Uint8Array([192, 0, 2, 1]) },
  ],
};

describe('hostile bytes', () => {
  it('are read or refused, never anything else', async () => {
    const { verification } = await build({ leaf: rich, authorities: [] });
    const { der } = verification.leaf;
    const change = fc.record({ offset: fc.nat(der.length - 1), octet: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = der.slice();
        for (const { offset, octet } of changes) changed[offset] = octet;
        if (changed.every((octet, index) => octet === der[index])) return;
        for (const read of [readCertificate, readCrl]) {
          try {
            read(changed);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        }
        readOcspRequest(changed);
        let leaf: typeof verification.leaf;
        try {
          leaf = readCertificate(changed);
        } catch {
          return;
        }
        examine(leaf);
        expect(await codes({ ...verification, leaf })).not.toEqual(['ok']);
      }),
      { numRuns: 3_000 },
    );
  });

  it('of any kind are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const der = new Uint8Array(bytes);
        expect(() => readCertificate(der)).toThrow(Refusal);
        expect(() => readCrl(der)).toThrow(Refusal);
        expect(readOcspRequest(der)).toBeUndefined();
      }),
    );
  });

  const many = <Value>(count: number, make: (index: number) => Value) =>
    Array.from({ length: count }, (_, index) => make(index));
  const kinds: readonly (readonly [string, (index: number) => GeneralName])[] = [
    ['DNS names', (index) => ({ type: 'dNSName', value: `host${index}.example.org` })],
    ['mailboxes', (index) => ({ type: 'rfc822Name', value: `user${index}@example.org` })],
    [
      'directory names',
      (index) => ({
        type: 'directoryName',
        value: encodeName(
          many(20, (part) => ({ type: attributeType.organizationalUnitName, value: `${part} ${index}` })),
        ),
      }),
    ],
  ];
  it.each(kinds)(
    'with thousands of %s against thousands of constraints get a quick answer',
    async (_, make) => {
      const names = many(2_000, make);
      const { verification } = await build({
        authorities: [{ nameConstraints: { permitted: names } }],
        leaf: { names: [{ type: 'dNSName', value: 'www.example.com' }, ...names] },
      });
      const start = performance.now();
      expect(await codes(verification)).toEqual(['effortExceeded']);
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );

  it('that allow thousands of paths get a quick answer', async () => {
    // Four layers of four namesakes with different keys: every one of them signed by every one above.
    const { chain, verification } = await build({ authorities: [] });
    const [root] = chain as [TestCertificate];
    let layer: readonly TestCertificate[] = [root];
    const all: TestCertificate[] = [];
    for (let depth = 0; depth < 4; depth++) {
      const next: TestCertificate[] = [];
      for (const keys of pathKeys.slice(1)) {
        for (const above of layer) {
          next.push(
            await makeCertificate(
              { name: `Layer ${depth}`, ca: true, notAfter: '2026-02-01T00:00:00Z' },
              keys,
              above,
            ),
          );
        }
      }
      all.push(...next);
      layer = next.slice(0, 4);
    }
    const last = layer[0] as TestCertificate;
    const leaf = (await makeCertificate({}, pathKeys[0] as (typeof pathKeys)[number], last)).certificate;
    const start = performance.now();
    const outcome = await codes({
      ...verification,
      leaf,
      intermediates: all.map(({ certificate }) => certificate),
    });
    expect(outcome).not.toContain('ok');
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
