import { formatIpAddress, parseIpAddress } from '../pki/ip-address.ts';

/**
 * A host as certificates are held against it: in lower case, of A-labels, without the dot that ends an absolute name; an
 * address in its one text (RFC 5952), without brackets.
 * @param text a host as people or browsers write it, in whatever alphabet, with or without a port
 * @returns undefined when it is none
 */
export function siteHost(text: string): string | undefined {
  const hostname = hostnameOf(text.trim());
  if (hostname === undefined) return undefined;
  const address = parseIpAddress(hostname.replace(/^\[(.*)\]$/, '$1'));
  if (address !== undefined) return formatIpAddress(address);
  const name = hostname.replace(/\.$/, '');
  return name.length <= 253 && name.split('.').every((label) => label !== '' && label.length <= 63)
    ? name
    : undefined;
}

/** By the rules of URLs, which are those of browsers (IDNA, addresses in their odd forms). */
function hostnameOf(text: string): string | undefined {
  // What stands before or after a host is no part of it.
  if (/[\s/\\?#@]/.test(text)) return undefined;
  try {
    return new URL(`https://${text}`).hostname;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
