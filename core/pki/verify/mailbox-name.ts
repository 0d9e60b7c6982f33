import { content, DerError, expect, readOnly } from '../der/reader.ts';
import { tag } from '../der/writer.ts';
import type { GeneralName } from '../extensions/general-name.ts';
import { isHostName } from '../host-name.ts';

/** A mailbox cut at its last @: the part before it is compared exactly, the domain without case (RFC 5280 §7.5). */
export interface Mailbox {
  readonly local: string;
  /** Lower-case A-labels. */
  readonly domain: string;
}

const smtpUtf8Mailbox = '1.3.6.1.5.5.7.8.9';

export function parseMailbox(text: string): Mailbox | undefined {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = text.slice(at + 1).toLowerCase();
  if (at < 1 || local.length > 64 || !isHostName(domain)) return undefined;
  // A quoted local part may hold anything; unquoted it is a dot-atom (RFC 5321 §4.1.2).
  const isQuoted = /^"(?:[^"\\\r\n]|\\.)*"$/.test(local);
  return isQuoted || /^[^\s"(),:;<>@[\\\].]+(?:\.[^\s"(),:;<>@[\\\].]+)*$/.test(local)
    ? { local, domain }
    : undefined;
}

/**
 * The mailbox of an rfc822Name or SmtpUTF8Mailbox (RFC 9598 §3).
 * @returns undefined for other names
 * @throws DerError when it should be one and is none
 */
export function mailboxOf(name: GeneralName): Mailbox | undefined {
  if (name.type === 'rfc822Name') return orThrow(name.value);
  if (name.type !== 'otherName' || name.oid !== smtpUtf8Mailbox) return undefined;
  const octets = content(expect(readOnly(name.value.slice()), tag.utf8String, 'SmtpUTF8Mailbox'));
  return orThrow(new TextDecoder().decode(octets));
}

function orThrow(text: string): Mailbox {
  const mailbox = parseMailbox(text);
  if (mailbox === undefined) throw new DerError('malformed', 'Mailbox');
  return mailbox;
}
