import { DerError } from '../der/reader.ts';
import type { GeneralName } from '../extensions/general-name.ts';
import { isHostName, isHostPattern } from '../host-name.ts';
import { canonicalName } from './canonical-name.ts';
import { mailboxOf, parseMailbox } from './mailbox-name.ts';

/** How a name is compared: as a permitted subtree must cover all of a wildcard, an excluded one only touch it. */
export type Side = 'permitted' | 'excluded';

/**
 * Whether a name lies in a subtree (RFC 5280 §4.2.1.10).
 * @returns undefined when the constraint is of another kind than the name
 * @throws DerError when the name or the constraint is malformed, or of a kind that cannot be compared
 */
export function isInSubtree(name: GeneralName, base: GeneralName, side: Side): boolean | undefined {
  switch (base.type) {
    case 'dNSName':
      return name.type === 'dNSName' ? dnsMatches(name.value, base.value, side) : undefined;
    case 'rfc822Name':
      return mailMatches(name, base.value);
    case 'iPAddress':
      return name.type === 'iPAddress' ? addressMatches(name.value, base.value) : undefined;
    case 'directoryName':
      return name.type === 'directoryName'
        ? startsWith(canonicalName(name.value), canonicalName(base.value))
        : undefined;
    case 'uniformResourceIdentifier':
      return name.type === 'uniformResourceIdentifier' ? uriMatches(name.value, base.value) : undefined;
    default:
      // "process the constraint or reject the certificate" (RFC 5280 §4.2.1.10).
      if (name.type !== base.type) return undefined;
      throw new DerError('unknownKind', `nameConstraints ${base.type}`);
  }
}

/** Every constraint must be well-formed, whether or not a name meets it. */
export function whyMalformed(base: GeneralName): string | undefined {
  const { type } = base;
  const isRight =
    type === 'dNSName'
      ? base.value === '' || isHostName(base.value)
      : type === 'rfc822Name'
        ? isMailConstraint(base.value)
        : type === 'iPAddress'
          ? isAddressRange(base.value)
          : type === 'uniformResourceIdentifier'
            ? isHostName(base.value.replace(/^\./, ''))
            : true;
  return isRight ? undefined : `nameConstraints ${type}`;
}

function isMailConstraint(text: string): boolean {
  return text.includes('@') ? parseMailbox(text) !== undefined : isHostName(text.replace(/^\./, ''));
}

function isAddressRange(range: Uint8Array): boolean {
  if (range.length !== 8 && range.length !== 32) return false;
  let bits = '';
  for (const octet of range.subarray(range.length / 2)) bits += octet.toString(2).padStart(8, '0');
  return /^1*0*$/.test(bits);
}

function dnsMatches(presented: string, constraint: string, side: Side): boolean {
  if (!isHostPattern(presented)) throw new DerError('malformed', 'dNSName');
  const name = presented.toLowerCase();
  const base = constraint.toLowerCase();
  if (base === '') return true;
  if (!name.startsWith('*.')) return isDomainOrBelow(name, base);
  const parent = name.slice(2);
  if (isDomainOrBelow(parent, base)) return true;
  // `*.example.com` stands for `bar.example.com` too, so excluding that one excludes the pattern.
  return side === 'excluded' && isDomainOrBelow(base, parent) && base !== parent;
}

function isDomainOrBelow(name: string, base: string): boolean {
  return name === base || name.endsWith(`.${base}`);
}

function mailMatches(name: GeneralName, constraint: string): boolean | undefined {
  const mailbox = mailboxOf(name);
  if (mailbox === undefined) return undefined;
  if (constraint.includes('@')) {
    const exact = parseMailbox(constraint);
    return exact !== undefined && exact.local === mailbox.local && exact.domain === mailbox.domain;
  }
  const host = constraint.toLowerCase();
  return host.startsWith('.') ? mailbox.domain.endsWith(host) : mailbox.domain === host;
}

function addressMatches(address: Uint8Array, range: Uint8Array): boolean {
  if (address.length !== 4 && address.length !== 16) throw new DerError('wrongSize', 'iPAddress');
  if (range.length !== 2 * address.length) return false;
  return address.every((octet, index) => {
    const mask = range[address.length + index] as number;
    return (octet & mask) === ((range[index] as number) & mask);
  });
}

/** Only the host of a URI is constrained; without one the certificate is refused (RFC 5280 §4.2.1.10). */
function uriMatches(uri: string, constraint: string): boolean {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^@/?#]*@)?([^:/?#]+)/i.exec(uri)?.[1]?.toLowerCase();
  if (host === undefined || !isHostName(host)) throw new DerError('malformed', 'uniformResourceIdentifier');
  const base = constraint.toLowerCase();
  return base.startsWith('.') ? host.endsWith(base) : host === base;
}

function startsWith(name: readonly string[], base: readonly string[]): boolean {
  return base.length <= name.length && base.every((relative, index) => relative === name[index]);
}
