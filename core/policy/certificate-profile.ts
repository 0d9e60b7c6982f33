import type { KeyUsageName } from '../pki/extensions/key-usage.ts';
import type { KeyKind } from '../pki/public-key.ts';

/** What an authority puts into one kind of certificate, and what its lint then asks for. */
export interface CertificateProfile {
  readonly id: string;
  /** Where the rules stand, and the version and date of the text they were read in. */
  readonly source: string;
  /** Longest validity in days of 86,400 s, both ends included (RFC 5280 §4.1.2.5). */
  readonly maximumDays: number;
  readonly keyKinds: readonly KeyKind[];
  /** Undefined for end entities, which then carry no basicConstraints. */
  readonly authority: { readonly pathLength: number | undefined } | undefined;
  /** By the family of the certified key. */
  readonly keyUsage: Readonly<Record<'RSA' | 'EC' | 'Ed25519', readonly KeyUsageName[]>>;
  /** Dotted object identifiers. */
  readonly extKeyUsage: readonly string[];
  readonly policies: readonly string[];
  readonly subject: SubjectRule;
  readonly subjectAltName: {
    readonly presence: 'required' | 'optional' | 'forbidden';
    readonly types: readonly ('rfc822Name' | 'dNSName' | 'iPAddress' | 'uniformResourceIdentifier')[];
  };
  readonly crlDistributionPoints: 'required' | 'forbidden';
  readonly authorityInfoAccess: 'required' | 'forbidden';
  readonly ocspNoCheck: boolean;
  /** The kind of S/MIME certificate, for the rules only those have. */
  readonly smime?: { readonly validation: SmimeValidation; readonly generation: SmimeGeneration };
}

export interface SubjectRule {
  /** Dotted attribute types. */
  readonly required: readonly string[];
  readonly permitted: readonly string[];
}

export type SmimeValidation = 'mailbox' | 'organization' | 'sponsor' | 'individual';
export type SmimeGeneration = 'multipurpose' | 'strict';
