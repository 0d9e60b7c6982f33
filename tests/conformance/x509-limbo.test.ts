import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import { type Certificate, readCertificate } from '#core/pki/certificate.ts';
import { type Crl, readCrl } from '#core/pki/crl/read-crl.ts';
import { readPem } from '#core/pki/pem.ts';
import type { PeerName } from '#core/pki/verify/peer-name.ts';
import { type Strictness, verifyPath } from '#core/pki/verify/verify-path.ts';

// All cases of C2SP/x509-limbo against our path validation. The data is not part of the project: download
// limbo.json from github.com/C2SP/x509-limbo and name it in X509_LIMBO.

const path = process.env.X509_LIMBO ?? resolve(import.meta.dirname, '../../../shared/data/x509-limbo.json');
const isPresent = existsSync(path);

const noSignature =
  'the keyUsage of the server lacks digitalSignature, which RFC 8446 §4.4.2.2 requires where keyUsage is present';
const commonName =
  'the common name is not among the alternative names, which webpki::cn::not-in-san wants refused (BR §7.1.4.3)';

/**
 * Cases on which we differ, and why. Only refusals may stand here: a case that must be refused and is not
 * fails, whatever is written.
 */
const deviations: Readonly<Record<string, string>> = {
  'pathlen::validation-ignores-pathlen-in-leaf': noSignature,
  'rfc5280::ca-as-leaf': noSignature,
  'webpki::nc::nc-permits-dns-san-pattern': commonName,
  'webpki::san::exact-localhost-ip-san': commonName,
  'webpki::san::leftmost-wildcard-san': commonName,
};

interface LimboCase {
  readonly id: string;
  readonly features: readonly string[];
  readonly validation_kind: 'SERVER' | 'CLIENT';
  readonly trusted_certs: readonly string[];
  readonly untrusted_intermediates: readonly string[];
  readonly peer_certificate: string;
  readonly validation_time: string | null;
  readonly expected_result: 'SUCCESS' | 'FAILURE';
  readonly expected_peer_name: { readonly kind: 'DNS' | 'IP' | 'RFC822'; readonly value: string } | null;
  readonly max_chain_depth: number | null;
  readonly crls: readonly string[];
}

const peerTypes = { DNS: 'dns', IP: 'ip', RFC822: 'email' } as const;
/** The suffixes the cases are about; Paraphe has no list of all of them. */
const publicSuffixes = new Set(['com', 'co.uk', 's3.amazonaws.com']);

/** A certificate that cannot be read takes no part, as in a program that is given it. */
function readAll<Value>(pems: readonly string[], read: (der: Uint8Array<ArrayBuffer>) => Value): Value[] {
  return pems.flatMap((pem) => {
    try {
      return readPem(pem).map(({ der }) => read(der));
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  });
}

/** The families contradict each other, on a leaf without extKeyUsage for one; their names say whose rules they are. */
function strictnessOf(id: string): Strictness {
  if (id.startsWith('webpki::')) return 'public-tls';
  return id.startsWith('rfc5280::') ? 'rfc5280' : 'path';
}

async function run(test: LimboCase): Promise<string> {
  const [leaf] = readAll<Certificate>([test.peer_certificate], readCertificate);
  if (leaf === undefined) return 'unreadable';
  const peer = test.expected_peer_name;
  const peerName: PeerName | undefined = peer ? { type: peerTypes[peer.kind], value: peer.value } : undefined;
  const verdict = await verifyPath({
    crypto: globalThis.crypto as unknown as Parameters<typeof verifyPath>[0]['crypto'],
    leaf,
    intermediates: readAll<Certificate>(test.untrusted_intermediates, readCertificate),
    trustAnchors: readAll<Certificate>(test.trusted_certs, readCertificate),
    time: test.validation_time === null ? new Date() : new Date(test.validation_time),
    purpose: test.validation_kind === 'SERVER' ? 'serverAuth' : 'clientAuth',
    peerName,
    crls: test.crls.length > 0 ? readAll<Crl>(test.crls, readCrl) : undefined,
    strictness: strictnessOf(test.id),
    ...(test.max_chain_depth === null ? {} : { maxIntermediates: test.max_chain_depth }),
    isPublicSuffix: (domain) => publicSuffixes.has(domain),
  });
  return verdict.ok
    ? 'accepted'
    : verdict.reasons.map(({ code, certificate, detail }) => `${code}@${certificate} ${detail}`).join('; ');
}

describe.skipIf(!isPresent)(isPresent ? 'x509-limbo' : `x509-limbo, skipped: no ${path}`, () => {
  const cases: readonly LimboCase[] = isPresent ? JSON.parse(readFileSync(path, 'utf8')).testcases : [];
  const ids = new Set(cases.map(({ id }) => id));

  it.each(cases)('$expected_result $id', async (test) => {
    const outcome = await run(test);
    if (process.env.X509_LIMBO_REASONS) console.info(`${test.id}: ${outcome}`);
    if (test.expected_result === 'FAILURE') expect(outcome).not.toBe('accepted');
    else if (test.id in deviations) expect(outcome, 'no deviation any more: unlist it').not.toBe('accepted');
    else expect(outcome).toBe('accepted');
  });

  it('has all its cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(193);
  });

  it('lists only deviations that exist', () => {
    expect(Object.keys(deviations).filter((id) => !ids.has(id))).toEqual([]);
  });
});
