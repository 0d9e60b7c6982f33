import { isHostName } from '../pki/host-name.ts';

/**
 * A mailbox as it goes into a certificate: the local part as typed, the domain in lower-case A-labels
 * (RFC 5280 §7.5, RFC 5890).
 * @returns undefined when the text is no mailbox, or its local part is not ASCII: an rfc822Name could not carry it.
 */
export function normalizeMailbox(text: string): string | undefined {
  const at = text.trim().lastIndexOf('@');
  const local = text.trim().slice(0, at);
  const domain = at > 0 ? domainToAscii(text.trim().slice(at + 1)) : undefined;
  if (domain === undefined || local.length > 64 || local.length + domain.length > 253) return undefined;
  if (!/^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local)) return undefined;
  return `${local}@${domain}`;
}

/** The platform's own URL parser converts international names as IDNA asks. */
function domainToAscii(domain: string): string | undefined {
  if (!/^[^\s/?#:@\\[\]%]+\.[^\s/?#:@\\[\]%]+$/.test(domain)) return undefined;
  try {
    const { hostname } = new URL(`http://${domain}/`);
    return isHostName(hostname) ? hostname : undefined;
  } catch {
    return undefined;
  }
}
