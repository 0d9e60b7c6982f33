import type { Bytes } from '../../bytes.ts';
import { children, type DerElement, DerError, expect, readOnly } from '../der/reader.ts';
import { context, nothing, sequence, tag } from '../der/writer.ts';
import { encodeGeneralName, type GeneralName, readGeneralName } from './general-name.ts';

/** RFC 5280 §4.2.1.10: the base names of the subtrees. */
export interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
}

/** @throws DerError also when both lists are missing, one is empty, or `minimum`/`maximum` is used. */
export function readNameConstraints(value: Bytes): NameConstraints {
  const parts = children(expect(readOnly(value), tag.sequence, 'nameConstraints'));
  const permitted = parts[0]?.identifier === 0xa0 ? readSubtrees(parts.shift() as DerElement) : [];
  const excluded = parts[0]?.identifier === 0xa1 ? readSubtrees(parts.shift() as DerElement) : [];
  if (parts.length > 0) throw new DerError('unexpected', 'nameConstraints');
  if (permitted.length + excluded.length === 0) throw new DerError('empty', 'nameConstraints');
  return { permitted, excluded };
}

function readSubtrees(list: DerElement): GeneralName[] {
  const subtrees = children(list);
  if (subtrees.length === 0) throw new DerError('empty', 'GeneralSubtrees', list.start);
  return subtrees.map((subtree) => {
    const [base, ...bounds] = children(expect(subtree, tag.sequence, 'GeneralSubtree'));
    // "minimum MUST be zero, and maximum MUST be absent" (RFC 5280 §4.2.1.10); DER omits the zero.
    if (base === undefined || bounds.length > 0)
      throw new DerError('malformed', 'GeneralSubtree', subtree.start);
    return readGeneralName(base);
  });
}

export function encodeNameConstraints({ permitted, excluded }: NameConstraints): Bytes {
  const subtrees = (names: readonly GeneralName[]) => names.map((name) => sequence(encodeGeneralName(name)));
  return sequence(
    permitted.length > 0 ? context(0, ...subtrees(permitted)) : nothing,
    excluded.length > 0 ? context(1, ...subtrees(excluded)) : nothing,
  );
}
