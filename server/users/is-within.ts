import { BlockList, isIP } from 'node:net';
import { parseNetwork } from '#core/accounts/network.ts';
import { formatIpAddress } from '#core/pki/ip-address.ts';

/** Whether an address is of one of the networks; none named is no restriction, an address that is none is of none. */
export function isWithin(address: string, networks: readonly string[]): boolean {
  if (networks.length === 0) return true;
  // A zone (fe80::1%eth0) tells by which interface, not from where.
  const asked = parseNetwork(address.split('%')[0] ?? '');
  const text = asked && formatIpAddress(asked.octets);
  if (text === undefined) return false;
  const list = new BlockList();
  for (const network of networks) {
    const { octets, prefix } = parseNetwork(network) ?? {};
    const base = octets && formatIpAddress(octets);
    if (base !== undefined && prefix !== undefined) list.addSubnet(base, prefix, familyOf(base));
  }
  return list.check(text, familyOf(text));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6';
}
