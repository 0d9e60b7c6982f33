import { makeKeys, type TestKeys } from '../issue/test-authority.ts';
import { testCrypto } from '../test-crypto.ts';
import type { PathReasonCode } from './reason.ts';
import { makeCertificate, type Recipe, type TestCertificate } from './test-hierarchy.ts';
import { type VerifyOptions, verifyPath } from './verify-path.ts';

// Builds and verifies the paths of the tables in this folder's tests.

export interface Case {
  readonly root?: Recipe;
  /** From the root down; one sound intermediate unless told. */
  readonly authorities?: readonly Recipe[];
  readonly leaf?: Recipe;
  readonly options?: Partial<VerifyOptions>;
}
export type Row = readonly [title: string, setting: Case, outcome: 'ok' | PathReasonCode];

const time = new Date('2026-06-01T00:00:00.500Z');

/** For the root, up to three authorities, and the leaf. */
export const pathKeys = await Promise.all(Array.from({ length: 5 }, () => makeKeys('P-256')));

export async function build({ root = {}, authorities = [{}], leaf = {}, options = {} }: Case) {
  const key = (index: number) => pathKeys[index] as TestKeys;
  const anchor = await makeCertificate({ name: 'Root', ca: true, ...root }, key(0), undefined);
  const chain: TestCertificate[] = [anchor];
  for (const [index, recipe] of authorities.entries()) {
    const below = { name: `Authority ${index + 1}`, ca: true, serialNumber: index + 2, ...recipe } as const;
    chain.push(await makeCertificate(below, key(index + 1), chain.at(-1)));
  }
  const end = await makeCertificate(leaf, key(4), chain.at(-1));
  const verification: VerifyOptions = {
    crypto: testCrypto,
    leaf: end.certificate,
    intermediates: chain
      .slice(1)
      .toReversed()
      .map(({ certificate }) => certificate),
    trustAnchors: [anchor.certificate],
    time,
    purpose: 'serverAuth',
    peerName: { type: 'dns', value: 'www.example.com' },
    ...options,
  };
  return { chain, end, verification };
}

/** The codes of the verdict's reasons, or `ok`. */
export async function codes(options: VerifyOptions): Promise<readonly string[]> {
  const verdict = await verifyPath(options);
  return verdict.ok ? ['ok'] : verdict.reasons.map(({ code }) => code);
}
