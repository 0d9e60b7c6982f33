import { parseIpAddress } from '../pki/ip-address.ts';

/** One address, or a network in CIDR (RFC 4632, RFC 4291 §2.3), its octets as an address of either version has them. */
export interface Network {
  readonly octets: Uint8Array;
  /** Bits of them that are the network's. */
  readonly prefix: number;
}

/** First octets of an IPv4-mapped IPv6 address (RFC 4291 §2.5.5.2). */
const mapped = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];

/** @returns undefined when it is neither an address nor a network whose address ends in zeros */
export function parseNetwork(text: string): Network | undefined {
  const [address = '', length, ...rest] = text.split('/');
  const octets = parseIpAddress(address);
  if (octets === undefined || rest.length > 0) return undefined;
  if (length !== undefined && !/^(?:0|[1-9]\d{0,2})$/.test(length)) return undefined;
  const bits = octets.length * 8;
  const prefix = length === undefined ? bits : Number(length);
  // A network of every address is no restriction: it is told by naming none.
  if (prefix > bits || prefix === 0 || hasBitsAfter(octets, prefix)) return undefined;
  return unmapped({ octets, prefix });
}

/** Addresses of IPv4 that come as IPv6 are those of IPv4. */
function unmapped({ octets, prefix }: Network): Network {
  const isMapped = octets.length === 16 && prefix > 96 && mapped.every((octet, at) => octets[at] === octet);
  return isMapped ? { octets: octets.subarray(12), prefix: prefix - 96 } : { octets, prefix };
}

function hasBitsAfter(octets: Uint8Array, prefix: number): boolean {
  return octets.some((octet, at) => {
    const own = Math.min(Math.max(prefix - at * 8, 0), 8);
    return (octet & (0xff >> own)) !== 0;
  });
}
