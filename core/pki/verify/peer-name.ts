import { equalBytes } from '../../bytes.ts';
import { DerError } from '../der/reader.ts';
import type { GeneralName } from '../extensions/general-name.ts';
import { isHostName, isHostPattern, parentDomain } from '../host-name.ts';
import { parseIpAddress } from '../ip-address.ts';
import { mailboxOf, parseMailbox } from './mailbox-name.ts';

/** Whom the certificate must belong to. */
export interface PeerName {
  readonly type: 'dns' | 'ip' | 'email';
  /** A host name in A- or U-labels, an address in text, a mailbox. */
  readonly value: string;
}

/** Says of a domain in lower-case A-labels whether names below it belong to different people. */
export type IsPublicSuffix = (domain: string) => boolean;

/** Without a list of public suffixes only top-level domains are known to be some. */
export const isTopLevel: IsPublicSuffix = (domain) => !domain.includes('.');

/**
 * Compares with the alternative names alone, never the common name (RFC 9525 §6).
 * @param names of the leaf; undefined when it has no subjectAltName
 */
export function matchesPeerName(
  peer: PeerName,
  names: readonly GeneralName[] | undefined,
  isPublicSuffix: IsPublicSuffix,
): boolean {
  switch (peer.type) {
    case 'dns': {
      const host = toAsciiHost(peer.value);
      return (
        host !== undefined &&
        (names ?? []).some((name) => name.type === 'dNSName' && matchesHost(host, name.value, isPublicSuffix))
      );
    }
    case 'ip': {
      const address = parseIpAddress(peer.value);
      return (
        address !== undefined &&
        (names ?? []).some((name) => name.type === 'iPAddress' && equalBytes(name.value, address))
      );
    }
    case 'email':
      return matchesMailbox(peer.value, names ?? []);
  }
}

/** RFC 9525 §6.3: a wildcard is the whole first label and stands for exactly one. */
function matchesHost(host: string, presented: string, isPublicSuffix: IsPublicSuffix): boolean {
  const pattern = presented.toLowerCase();
  if (!isHostPattern(pattern)) return false;
  if (!pattern.startsWith('*.')) return host === pattern;
  const parent = pattern.slice(2);
  return parentDomain(host) === parent && !isPublicSuffix(parent);
}

/** Lower-case A-labels; the platform's URL parser converts international names as IDNA asks. */
function toAsciiHost(text: string): string | undefined {
  const name = text.replace(/\.$/, '').toLowerCase();
  if (isHostName(name)) return name;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII that is no host name stays none
  if (/^[\x00-\x7f]*$/.test(name) || /[\s/?#:@\\[\]%]/.test(name)) return undefined;
  try {
    const { hostname } = new URL(`http://${name}/`);
    return isHostName(hostname) ? hostname : undefined;
  } catch {
    // The URL parser throws a TypeError for what IDNA forbids.
    return undefined;
  }
}

function matchesMailbox(text: string, names: readonly GeneralName[]): boolean {
  const at = text.lastIndexOf('@');
  const domain = toAsciiHost(text.slice(at + 1));
  const wanted = domain === undefined ? undefined : parseMailbox(`${text.slice(0, at)}@${domain}`);
  return wanted !== undefined && names.some((name) => isSameMailbox(name, wanted));
}

function isSameMailbox(name: GeneralName, wanted: { local: string; domain: string }): boolean {
  try {
    const mailbox = mailboxOf(name);
    return mailbox?.local === wanted.local && mailbox.domain === wanted.domain;
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}
