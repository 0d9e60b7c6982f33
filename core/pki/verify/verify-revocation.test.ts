import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../bytes.ts';
import { issueCrl } from '../crl/issue-crl.ts';
import { readCrl } from '../crl/read-crl.ts';
import { testCrypto } from '../test-crypto.ts';
import type { PathReasonCode } from './reason.ts';
import type { Recipe, TestCertificate } from './test-hierarchy.ts';
import { build, codes } from './test-path.ts';

describe('a certification path with revocation lists', () => {
  interface ListCase {
    readonly revoked?: readonly number[];
    readonly by?: 'issuer' | 'root';
    readonly thisUpdate?: string;
    readonly nextUpdate?: string;
    readonly authority?: Recipe;
    readonly tamper?: (der: Bytes) => Bytes;
  }
  const lists: readonly (readonly [string, ListCase, 'ok' | PathReasonCode])[] = [
    ['that know nothing of it', { revoked: [1, 2, 3] }, 'ok'],
    ['that name it', { revoked: [77] }, 'revoked'],
    ['out of date', { nextUpdate: '2026-05-31T00:00:00Z' }, 'revocationUnknown'],
    [
      'of tomorrow',
      { thisUpdate: '2026-06-02T00:00:00Z', nextUpdate: '2026-06-09T00:00:00Z' },
      'revocationUnknown',
    ],
    ['of another authority', { by: 'root', revoked: [77] }, 'revocationUnknown'],
    [
      'by an authority that may not sign lists',
      { authority: { keyUsage: ['keyCertSign'] } },
      'revocationUnknown',
    ],
    [
      'with a false signature',
      { tamper: (der) => der.with(-1, (der.at(-1) as number) ^ 1) as Bytes },
      'revocationUnknown',
    ],
  ];

  it.each(lists)('%s', async (_, list, outcome) => {
    const { chain, verification } = await build({ authorities: [list.authority ?? {}] });
    const signer = chain[list.by === 'root' ? 0 : 1] as TestCertificate;
    const der = await issueCrl({
      crypto: testCrypto,
      issuer: signer.certificate,
      signer: signer.keys.signer,
      number: 1,
      thisUpdate: new Date(list.thisUpdate ?? '2026-05-30T00:00:00Z'),
      nextUpdate: new Date(list.nextUpdate ?? '2026-06-06T00:00:00Z'),
      revocations: (list.revoked ?? []).map((serialNumber) => ({
        serialNumber: new Uint8Array([serialNumber]),
        revokedAt: new Date('2026-05-01T00:00:00Z'),
      })),
    });
    const crls = [readCrl(list.tamper?.(der) ?? der)];
    expect(await codes({ ...verification, crls, revocation: 'leaf' })).toEqual([outcome]);
  });

  it('none of which covers the intermediate', async () => {
    const { verification } = await build({});
    expect(await codes({ ...verification, crls: [] })).toEqual(['revocationUnknown', 'revocationUnknown']);
  });
});
