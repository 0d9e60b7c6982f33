import { describe, expect, it } from 'vitest';
import type { GeneralName } from '../pki/extensions/general-name.ts';
import { encodeSubjectAltName } from '../pki/extensions/subject-alt-name.ts';
import { extension } from '../pki/object-identifiers.ts';
import { certificateHosts } from './certificate-hosts.ts';
import { coversHost } from './covers-host.ts';
import { siteHost } from './site-host.ts';

/** As far as it is looked at: what a common name says is not. */
const certificate = (names: readonly GeneralName[]) => ({
  extensions:
    names.length === 0
      ? []
      : [{ oid: extension.subjectAltName, critical: false, value: encodeSubjectAltName(names) }],
});
const dns = (...values: string[]): GeneralName[] => values.map((value) => ({ type: 'dNSName', value }));
const ip = (...octets: number[]): GeneralName => ({ type: 'iPAddress', value: new Uint8Array(octets) });
const loopback6 = ip(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

describe('a certificate covers a host', () => {
  it.each<readonly [host: string, names: GeneralName[]]>([
    ['www.example.com', dns('www.example.com')],
    ['WWW.Example.COM', dns('www.example.com')],
    ['www.example.com', dns('WWW.EXAMPLE.com')],
    ['www.example.com.', dns('www.example.com')],
    ['www.example.com:8443', dns('www.example.com')],
    ['www.example.com', dns('other.example', 'www.example.com')],
    ['www.example.com', dns('*.example.com')],
    ['a_b.example.com', dns('*.example.com')],
    ['élan.example.fr', dns('xn--lan-9la.example.fr')],
    ['ÉLAN.example.fr', dns('xn--lan-9la.example.fr')],
    ['élan.example.fr', dns('*.example.fr')],
    ['www.élan.fr', dns('*.xn--lan-9la.fr')],
    ['localhost', dns('localhost')],
    ['192.0.2.7', [ip(192, 0, 2, 7)]],
    ['0xc0.0.2.7', [ip(192, 0, 2, 7)]],
    ['[::1]', [loopback6]],
    ['[0:0:0:0:0:0:0:1]:8443', [loopback6]],
  ])('%s', (host, names) => {
    expect(coversHost(certificateHosts(certificate(names)), siteHost(host) ?? '')).toBe(true);
  });
});

describe('a certificate does not cover a host', () => {
  it.each<readonly [why: string, host: string, names: GeneralName[]]>([
    ['by another name', 'www.example.com', dns('www.example.org')],
    ['by the parent', 'www.example.com', dns('example.com')],
    ['by a wildcard for its own parent', 'example.com', dns('*.example.com')],
    ['by a wildcard over two labels', 'a.b.example.com', dns('*.example.com')],
    ['by a wildcard that is a part of a label', 'www.example.com', dns('w*.example.com')],
    ['by a wildcard that is not leftmost', 'www.example.com', dns('www.*.com')],
    ['by two wildcards', 'a.b.example.com', dns('*.*.example.com')],
    ['by a wildcard over a whole top-level domain', 'example.com', dns('*.com')],
    ['by a wildcard alone', 'localhost', dns('*')],
    ['by a name that ends with a dot', 'www.example.com', dns('www.example.com.')],
    ['by an empty label', 'www.example.com', dns('www..example.com')],
    ['by an address written as a name', '192.0.2.7', dns('192.0.2.7')],
    ['by a wildcard over an address', '192.0.2.7', dns('*.0.2.7')],
    ['by an address of another length', '192.0.2.7', [ip(192, 0, 2)]],
    ['by another address', '192.0.2.8', [ip(192, 0, 2, 7)]],
    ['by a mailbox of the domain', 'example.com', [{ type: 'rfc822Name', value: 'zoe@example.com' }]],
    [
      'by an address of the web',
      'example.com',
      [{ type: 'uniformResourceIdentifier', value: 'https://example.com' }],
    ],
    ['without alternative names, whatever its common name says', 'www.example.com', []],
  ])('%s', (_, host, names) => {
    expect(coversHost(certificateHosts(certificate(names)), siteHost(host) ?? '')).toBe(false);
  });
});

describe('no host is', () => {
  it.each([
    [''],
    ['  '],
    ['.'],
    ['www..example.com'],
    ['www.example.com/'],
    ['www.example.com/path'],
    ['https://www.example.com'],
    ['\\\\www.example.com'],
    ['www.example.com:port'],
    ['www.example.com?query'],
    ['www.example.com#part'],
    ['zoe@example.com'],
    ['zoe:secret@example.com'],
    ['.example.com'],
    ['exa mple.com'],
    ['[::1'],
    [`${'a'.repeat(64)}.example.com`],
    [`${'a.'.repeat(130)}com`],
  ])('%j', (text) => expect(siteHost(text)).toBeUndefined());
});
