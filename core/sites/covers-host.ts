import { parentDomain } from '../pki/host-name.ts';
import { parseIpAddress } from '../pki/ip-address.ts';

/**
 * What a certificate must stand for to cover a host: the host itself or, for a name, the wildcard in the place of its
 * first label and of no other (RFC 9525 §6.3). An address is covered by itself only (§6.5).
 * @param host of `siteHost`
 */
export function coveringHosts(host: string): readonly string[] {
  const parent = parentDomain(host);
  return parseIpAddress(host) === undefined && parent !== '' ? [host, `*.${parent}`] : [host];
}

/**
 * Whether a certificate covers a host.
 * @param hosts of `certificateHosts`
 * @param host of `siteHost`
 */
export function coversHost(hosts: readonly string[], host: string): boolean {
  return coveringHosts(host).some((wanted) => hosts.includes(wanted));
}
