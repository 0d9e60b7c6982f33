import { toHex } from '../../../bytes.ts';
import { describeKey, kindOf } from '../../public-key.ts';
import { findWeakness } from '../../weak-keys.ts';
import type { Rule } from './linted.ts';
import { problem } from './problem.ts';

/** The only AlgorithmIdentifiers of S/MIME BR §7.1.3.1. */
const encodings = [
  '300d06092a864886f70d0101010500',
  '301306072a8648ce3d020106082a8648ce3d030107',
  '301006072a8648ce3d020106052b81040022',
  '301006072a8648ce3d020106052b81040023',
  '300506032b6570',
];

export const keyRules: readonly Rule[] = [
  ({ profile, key }) => {
    const kind = kindOf(key);
    return kind !== undefined && profile.keyKinds.includes(kind)
      ? []
      : [problem('notAllowed', `subjectPublicKey ${describeKey(key)}`)];
  },
  ({ certificate }) => {
    const start = toHex(certificate.spki.subarray(0, 32));
    return encodings.some((encoding) => start.includes(encoding))
      ? []
      : [problem('encodedOtherwise', 'SubjectPublicKeyInfo.algorithm', 'S/MIME BR §7.1.3.1')];
  },
  ({ key }) => {
    const weakness = findWeakness(key);
    return weakness === undefined
      ? []
      : [problem('weak', `subjectPublicKey ${weakness}`, 'S/MIME BR §6.1.1.3')];
  },
];
