import { DerError } from '../der/reader.ts';
import type { GeneralName } from '../extensions/general-name.ts';
import { readName } from '../name.ts';
import { attributeType } from '../object-identifiers.ts';
import { isInSubtree, whyMalformed } from './constraint-match.ts';
import type { Effort } from './effort.ts';
import type { Examined } from './examined.ts';
import type { PathReason } from './reason.ts';

/**
 * Name constraints of every authority upon everything below it (RFC 5280 §6.1.3 b, c; §6.1.4 g). Self-issued
 * certificates are exempt unless they are the leaf.
 * @param path leaf first
 */
export function checkNameConstraints(path: readonly Examined[], effort: Effort): readonly PathReason[] {
  const names = path.map((examined, index) => (index > 0 && examined.isSelfIssued ? [] : namesOf(examined)));
  return path.flatMap(({ nameConstraints }, authority) => {
    if (nameConstraints === undefined || authority === 0) return [];
    const { permitted, excluded } = nameConstraints;
    const bases = [...permitted, ...excluded];
    effort.spend('nameComparisons', bases.length);
    const syntax = complaint(() => bases.map(whyMalformed));
    if (syntax !== undefined) {
      return [{ code: 'nameConstraints', certificate: authority, detail: syntax } as const];
    }
    return names.slice(0, authority).flatMap((below, index) => {
      effort.spend('nameComparisons', below.length * bases.length);
      const detail = complaint(() => below.map((name) => whyRefused(name, permitted, excluded)));
      return detail === undefined ? [] : [{ code: 'nameConstraints', certificate: index, detail } as const];
    });
  });
}

function whyRefused(
  name: GeneralName,
  permitted: readonly GeneralName[],
  excluded: readonly GeneralName[],
): string | undefined {
  const verdicts = permitted.map((base) => isInSubtree(name, base, 'permitted'));
  const comparable = verdicts.filter((verdict) => verdict !== undefined);
  if (comparable.length > 0 && !comparable.includes(true)) {
    return `${name.type} ∉ permittedSubtrees`;
  }
  const isExcluded = excluded.some((base) => isInSubtree(name, base, 'excluded') === true);
  return isExcluded ? `${name.type} ∈ excludedSubtrees` : undefined;
}

/** The first of the details found, or the name or constraint that cannot be read. */
function complaint(find: () => readonly (string | undefined)[]): string | undefined {
  try {
    return find().find((detail) => detail !== undefined);
  } catch (error) {
    if (error instanceof DerError) return error.part ?? error.flaw;
    throw error;
  }
}

/** The subject when it is not empty, the alternative names, and mailboxes in the subject when there are none there. */
function namesOf({ certificate, subject, subjectAltName = [] }: Examined): readonly GeneralName[] {
  const own: GeneralName[] =
    subject.length > 0 ? [{ type: 'directoryName', value: certificate.subject }] : [];
  const hasMailbox = subjectAltName.some(({ type }) => type === 'rfc822Name');
  return [...own, ...subjectAltName, ...(hasMailbox ? [] : subjectMailboxes(certificate.subject))];
}

function subjectMailboxes(subject: Uint8Array<ArrayBuffer>): readonly GeneralName[] {
  try {
    return readName(subject)
      .flat()
      .filter(({ type }) => type === attributeType.emailAddress)
      .map(({ value }) => ({ type: 'rfc822Name', value }));
  } catch (error) {
    // An unreadable subject is a reason of its own, see the certificate's own checks.
    if (error instanceof DerError) return [];
    throw error;
  }
}
