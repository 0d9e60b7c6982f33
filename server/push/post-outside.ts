import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { URL } from 'node:url';
import { isWithin } from '../users/is-within.ts';

interface Posted {
  readonly url: string;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

const patience = 10_000;

/** Where no push service is: this machine, networks of one's own, what is no single host (RFC 6890). */
const privateNetworks = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
];

/** Whether an address is of the network outside; one of IPv4 within IPv6 by what it is there. */
export function isPublic(address: string): boolean {
  const asked = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  return isIP(asked) !== 0 && !/^::ffff:/i.test(asked) && !isWithin(asked, privateNetworks);
}

/** Whether somebody else's address may be written to at all; to where its name leads is looked at when it is. */
export function isOutside(url: string, { allowsPrivate }: { readonly allowsPrivate: boolean }): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (allowsPrivate) return protocol === 'https:' || protocol === 'http:';
  const host = hostname.replace(/^\[|\]$/g, '');
  return protocol === 'https:' && (isIP(host) === 0 ? host.includes('.') : isPublic(host));
}

/**
 * Posts to an address that somebody else chose: only outside, following nothing, for ten seconds at most, and without
 * reading what is answered.
 * @returns the status
 * @throws Error when the address is inside, or nobody answers
 */
export function postOutside(
  { url, headers, body }: Posted,
  { allowsPrivate, timeout = patience }: { readonly allowsPrivate: boolean; readonly timeout?: number },
): Promise<number> {
  if (!isOutside(url, { allowsPrivate })) return Promise.reject(new Error('the address is not outside'));
  const request = url.startsWith('https:') ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': body.length },
      signal: AbortSignal.timeout(timeout),
      // The address that was looked at is the one that is used: a name may lead elsewhere a moment later.
      ...(allowsPrivate ? {} : { lookup: lookUpOutside }),
      agent: false,
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    sent.end(body);
  });
}

const lookUpOutside: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) return done(error, []);
    const inside = found.find(({ address }) => !isPublic(address));
    if (inside !== undefined) return done(new Error(`${hostname} leads inside`), []);
    if (options.all === true) return done(null, found);
    const [first] = found;
    done(null, first?.address ?? '', first?.family);
  });
};
