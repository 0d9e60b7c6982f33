import { normalizeMailbox } from '../orders/mailbox.ts';
import type { RequestContent } from '../pki/certification-request.ts';
import { isHostPattern } from '../pki/host-name.ts';
import { parseIpAddress } from '../pki/ip-address.ts';
import { attributeType } from '../pki/object-identifiers.ts';
import { siteHost } from './site-host.ts';

type Name = NonNullable<RequestContent['subjectAltNames']>[number];

export interface RequestedNames {
  /** The first name stands as common name too, where it is short enough (RFC 5280, ub-common-name). */
  readonly content: RequestContent;
  /** What was typed and is no name. */
  readonly wrong: readonly string[];
}

const longestCommonName = 64;

/**
 * The content of a request for what somebody typed: hosts, `*.` before one, addresses and mailboxes, between spaces,
 * commas or lines.
 */
export function requestedNames(text: string): RequestedNames {
  const typed = text.split(/[\s,;]+/).filter((word) => word !== '');
  const names = new Map<string, Name>();
  const wrong: string[] = [];
  for (const word of typed) {
    const name = nameOf(word);
    if (name === undefined) wrong.push(word);
    else names.set(`${name.type} ${name.value}`, name);
  }
  const subjectAltNames = [...names.values()];
  const first = subjectAltNames[0]?.value ?? '';
  const isShort = first !== '' && first.length <= longestCommonName;
  const subject = isShort ? [{ type: attributeType.commonName, value: first }] : [];
  return { content: { subject, subjectAltNames }, wrong };
}

function nameOf(word: string): Name | undefined {
  if (word.includes('@')) {
    const value = normalizeMailbox(word);
    return value === undefined ? undefined : { type: 'rfc822Name', value };
  }
  const star = word.startsWith('*.') ? '*.' : '';
  const host = siteHost(parseIpAddress(word)?.length === 16 ? `[${word}]` : word.slice(star.length));
  if (host === undefined) return undefined;
  if (parseIpAddress(host) !== undefined) return star ? undefined : { type: 'iPAddress', value: host };
  const value = star + host;
  // No authority vouches for a wildcard over a whole top-level domain.
  const isName = isHostPattern(value) && (star === '' || host.includes('.'));
  return isName ? { type: 'dNSName', value } : undefined;
}
