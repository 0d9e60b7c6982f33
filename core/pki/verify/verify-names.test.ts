import { describe, expect, it } from 'vitest';
import type { GeneralName } from '../extensions/general-name.ts';
import { encodeName } from '../name.ts';
import { attributeType } from '../object-identifiers.ts';
import type { PeerName } from './peer-name.ts';
import { build, codes, type Row } from './test-path.ts';

const dns = (value: string): GeneralName => ({ type: 'dNSName', value });
const mail = (value: string): GeneralName => ({ type: 'rfc822Name', value });
const ip = (...octets: number[]): GeneralName => ({ type: 'iPAddress', value: new Uint8Array(octets) });
const host = (value: string): PeerName => ({ type: 'dns', value });
const email = (value: string): PeerName => ({ type: 'email', value });
const directory = (commonName: string): GeneralName => ({
  type: 'directoryName',
  value: encodeName([{ type: attributeType.commonName, value: commonName }]),
});

const mailbox = { names: [mail('zoe@example.com')], extKeyUsage: ['emailProtection'] } as const;
const forMail = { purpose: 'emailProtection', peerName: email('zoe@example.com') } as const;
const permits = (...permitted: GeneralName[]) => [{ nameConstraints: { permitted } }];
const excludes = (...excluded: GeneralName[]) => [{ nameConstraints: { excluded } }];

const rows: readonly Row[] = [
  ['another name', { options: { peerName: host('mail.example.com') } }, 'peerName'],
  ['a name in the common name only', { leaf: { names: [dns('other.example.com')] } }, 'peerName'],
  ['a wildcard', { leaf: { names: [dns('*.example.com')] } }, 'ok'],
  [
    'a wildcard two labels up',
    { leaf: { names: [dns('*.com')] }, options: { peerName: host('example.com') } },
    'peerName',
  ],
  [
    'a wildcard over two labels',
    { leaf: { names: [dns('*.example.com')] }, options: { peerName: host('a.b.example.com') } },
    'peerName',
  ],
  [
    'a wildcard inside a label',
    { leaf: { names: [dns('w*.example.com')] }, options: { peerName: host('www.example.com') } },
    'malformedExtension',
  ],
  [
    'an international name in A-labels',
    { leaf: { names: [dns('xn--caf-dma.example')] }, options: { peerName: host('Café.example') } },
    'ok',
  ],
  [
    'an address',
    { leaf: { names: [ip(192, 0, 2, 7)] }, options: { peerName: { type: 'ip', value: '192.0.2.7' } } },
    'ok',
  ],
  [
    'an IPv6 address',
    {
      leaf: { names: [ip(32, 1, 13, 184, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)] },
      options: { peerName: { type: 'ip', value: '2001:db8::1' } },
    },
    'ok',
  ],
  [
    'an address written as a DNS name',
    { leaf: { names: [dns('192.0.2.7')] }, options: { peerName: { type: 'ip', value: '192.0.2.7' } } },
    'malformedExtension',
  ],
  ['a mailbox', { leaf: mailbox, options: forMail }, 'ok'],
  [
    'a mailbox in other case',
    { leaf: mailbox, options: { ...forMail, peerName: email('Zoe@EXAMPLE.com') } },
    'peerName',
  ],
  [
    'a mail domain in other case',
    { leaf: mailbox, options: { ...forMail, peerName: email('zoe@EXAMPLE.com') } },
    'ok',
  ],
  ['a permitted domain', { authorities: permits(dns('example.com')) }, 'ok'],
  ['a domain not permitted', { authorities: permits(dns('example.org')) }, 'nameConstraints'],
  ['a permitted domain that only ends alike', { authorities: permits(dns('ample.com')) }, 'nameConstraints'],
  ['an excluded domain', { authorities: excludes(dns('example.com')) }, 'nameConstraints'],
  [
    'an excluded name under a wildcard',
    {
      authorities: excludes(dns('www.example.com')),
      leaf: { names: [dns('*.example.com')] },
      options: { peerName: host('a.example.com') },
    },
    'nameConstraints',
  ],
  [
    'a wildcard wider than what is permitted',
    { authorities: permits(dns('www.example.com')), leaf: { names: [dns('*.example.com')] } },
    'nameConstraints',
  ],
  ['constraints two levels up', { authorities: [...permits(dns('example.org')), {}] }, 'nameConstraints'],
  [
    'constraints in the root',
    { root: { nameConstraints: { permitted: [dns('example.org')] } } },
    'nameConstraints',
  ],
  [
    'a permitted network',
    {
      authorities: permits(ip(192, 0, 2, 0, 255, 255, 255, 0)),
      leaf: { names: [dns('www.example.com'), ip(192, 0, 2, 9)] },
    },
    'ok',
  ],
  [
    'another network',
    {
      authorities: permits(ip(192, 0, 2, 0, 255, 255, 255, 0)),
      leaf: { names: [dns('www.example.com'), ip(192, 0, 3, 9)] },
    },
    'nameConstraints',
  ],
  ['a mask with a hole', { authorities: permits(ip(192, 0, 2, 0, 255, 0, 255, 0)) }, 'nameConstraints'],
  [
    'a permitted mail host',
    { authorities: permits(mail('example.com')), leaf: mailbox, options: forMail },
    'ok',
  ],
  [
    'mailboxes of subdomains only',
    { authorities: permits(mail('.example.com')), leaf: mailbox, options: forMail },
    'nameConstraints',
  ],
  [
    'an excluded mailbox',
    { authorities: excludes(mail('zoe@example.com')), leaf: mailbox, options: forMail },
    'nameConstraints',
  ],
  [
    'a mailbox in the subject outside',
    { authorities: permits(mail('example.com')), leaf: { email: 'zoe@example.org' } },
    'nameConstraints',
  ],
  ['a permitted subject', { authorities: permits(directory('www.example.com')) }, 'ok'],
  ['a subject not permitted', { authorities: permits(directory('ftp.example.com')) }, 'nameConstraints'],
  [
    'constraints not critical',
    { authorities: [{ nameConstraints: { permitted: [dns('example.com')] }, isLooselyConstrained: true }] },
    'profile',
  ],
];

describe('a certification path', () => {
  it.each(rows)('for %s', async (_, setting, outcome) => {
    const { verification } = await build(setting);
    expect(await codes(verification)).toContain(outcome);
  });
});
