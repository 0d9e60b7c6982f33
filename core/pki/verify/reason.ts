/** Why a path is not accepted. One list, so that screens can have words for each. */
export type PathReasonCode =
  | 'untrusted'
  | 'notYetValid'
  | 'expired'
  | 'badSignature'
  | 'unsupportedAlgorithm'
  | 'weakKey'
  | 'malformedExtension'
  | 'unknownCriticalExtension'
  | 'notAuthority'
  | 'pathLengthExceeded'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'nameConstraints'
  | 'policy'
  | 'profile'
  | 'revoked'
  | 'revocationUnknown'
  | 'peerName'
  | 'effortExceeded';

export interface PathReason {
  readonly code: PathReasonCode;
  /** Place of the certificate in the path: 0 is the leaf. */
  readonly certificate: number;
  /**
   * What the code leaves open, in no language: fields by the standard's own names, values, dates. Where it leaves nothing
   * open, a note in English that screens do not show.
   */
  readonly detail: string;
}
