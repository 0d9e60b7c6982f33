import { type Bytes, toHex } from '../../bytes.ts';
import { DerError } from '../der/reader.ts';
import type { GeneralName } from '../extensions/general-name.ts';
import { isHostPattern } from '../host-name.ts';
import { readName } from '../name.ts';
import { mailboxOf } from './mailbox-name.ts';

/** Names that break the syntax RFC 5280 §4.2.1.6 gives them, and a subject that cannot be read. */
export function malformedNames(subject: Bytes, subjectAltName: readonly GeneralName[]): readonly string[] {
  const details: string[] = [];
  for (const name of subjectAltName) {
    if (name.type === 'dNSName' && !isHostPattern(name.value)) details.push(`dNSName ${name.value}`);
    if (name.type === 'iPAddress' && name.value.length !== 4 && name.value.length !== 16) {
      details.push(`iPAddress ${toHex(name.value)}`);
    }
    if (name.type === 'uniformResourceIdentifier' && !/^[a-z][a-z0-9+.-]*:\S/i.test(name.value)) {
      details.push(`uniformResourceIdentifier ${name.value}`);
    }
    if (isUnreadable(() => mailboxOf(name))) details.push(name.type);
  }
  if (isUnreadable(() => readName(subject))) details.push('subject');
  return details;
}

function isUnreadable(action: () => unknown): boolean {
  try {
    action();
    return false;
  } catch (error) {
    if (error instanceof DerError) return true;
    throw error;
  }
}
