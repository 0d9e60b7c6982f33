import { describe, expect, it } from 'vitest';
import type { ChainVerdict, ToldCertificate } from '../../toolbox/protocol.ts';
import { chainOfKey, inChainOrder } from './chain-order.ts';

const certificate = (id: string) => ({ id, spkiSha256: `key of ${id}` }) as ToldCertificate;
const certificates = ['root', 'stranger', 'leaf', 'issuer'].map(certificate);
const verdicts: ChainVerdict[] = [{ path: ['leaf', 'issuer', 'root'], reasons: [], hasRoot: true }];

describe('the order of certificates in a file', () => {
  it('follows the chain, strangers last', () => {
    expect(inChainOrder(certificates, verdicts)).toEqual(['leaf', 'issuer', 'root', 'stranger']);
  });

  it('starts with the certificate of the key', () => {
    expect(chainOfKey('key of leaf', certificates, verdicts)).toEqual(['leaf', 'issuer', 'root']);
    expect(chainOfKey('key of stranger', certificates, verdicts)).toEqual(['stranger']);
    expect(chainOfKey('key of nobody', certificates, verdicts)).toEqual([]);
  });
});
