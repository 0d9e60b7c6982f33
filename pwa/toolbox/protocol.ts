import type { Bytes } from '#core/bytes.ts';
import type { ErrorCode } from '#core/errors/catalogue.ts';
import type { RefusalDetail } from '#core/errors/refusal.ts';
import type { Pkcs12Format } from '#core/pki/pkcs12/make-pkcs12.ts';
import type { PathReason } from '#core/pki/verify/reason.ts';

// What the toolbox's Worker tells of the objects it holds. The objects themselves, keys among them, stay there.

export interface ToldRefusal {
  readonly code: ErrorCode;
  readonly detail: RefusalDetail;
}

export interface ToldName {
  /** By the standard's word (`dNSName`), or a dotted identifier. */
  readonly type: string;
  readonly value: string;
}

interface ToldExtension {
  readonly oid: string;
  readonly critical: boolean;
}

interface Told {
  readonly id: string;
  /** Name of the file it came in; empty for pasted text. */
  readonly source: string;
}

export interface ToldCertificate extends Told {
  readonly type: 'certificate';
  readonly name: string;
  readonly subject: string;
  readonly issuer: string;
  readonly selfIssued: boolean;
  readonly serialNumber: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly key: string;
  readonly spkiSha256: string;
  readonly signature: string;
  readonly names: readonly ToldName[];
  /** Names of RFC 5280 §4.2.1.3. */
  readonly usage: readonly string[];
  /** Names of extended key usages, or dotted identifiers. */
  readonly purposes: readonly string[];
  /** Undefined where the certificate says nothing about it. */
  readonly authority: { readonly ca: boolean; readonly pathLength: number | undefined } | undefined;
  readonly crlAddresses: readonly string[];
  readonly ocspAddresses: readonly string[];
  readonly issuerAddresses: readonly string[];
  readonly policies: readonly string[];
  readonly sha256: string;
  readonly sha1: string;
  readonly otherExtensions: readonly ToldExtension[];
  /** Set in a PKCS#12 by whoever made it. */
  readonly friendlyName?: string | undefined;
}

export interface ToldRequest extends Told {
  readonly type: 'certificationRequest';
  readonly name: string;
  readonly subject: string;
  readonly key: string;
  readonly spkiSha256: string;
  readonly signature: string;
  readonly names: readonly ToldName[];
  /** What is wrong with its key or its signature. */
  readonly refusal: ToldRefusal | undefined;
}

export interface ToldKey extends Told {
  readonly type: 'privateKey';
  readonly key: string;
  readonly spkiSha256: string;
  /** Whether it lay unprotected in the file. */
  readonly inClear: boolean;
  readonly friendlyName?: string | undefined;
}

export interface ToldPublicKey extends Told {
  readonly type: 'publicKey';
  readonly key: string;
  readonly spkiSha256: string;
}

export interface ToldList extends Told {
  readonly type: 'certificateList';
  readonly issuer: string;
  readonly thisUpdate: string;
  readonly nextUpdate: string | undefined;
  readonly entries: number;
}

/** Needs its password before more can be told. */
export interface ToldLocked extends Told {
  readonly type: 'encryptedPrivateKey' | 'pkcs12';
}

interface ToldUnreadable extends Told {
  readonly type: 'unreadable';
  readonly refusal: ToldRefusal;
}

export type ToldObject =
  | ToldCertificate
  | ToldKey
  | ToldList
  | ToldLocked
  | ToldPublicKey
  | ToldRequest
  | ToldUnreadable;

export const checkedPurposes = ['any', 'emailProtection', 'serverAuth', 'clientAuth', 'codeSigning'] as const;
type CheckedPurpose = (typeof checkedPurposes)[number];

export interface ChainQuestion {
  readonly purpose: CheckedPurpose;
  /** Host name, address or mailbox; empty when nobody in particular is asked for. */
  readonly peerName: string;
}

export interface ChainVerdict {
  /** Ids of the certificates from the end certificate to the root; without a root, as far as it goes. */
  readonly path: readonly string[];
  readonly reasons: readonly PathReason[];
  readonly hasRoot: boolean;
}

export type ExportForm = 'bundle' | 'der' | 'pem' | 'pkcs7';

export interface ExportedFile {
  readonly content: Bytes;
  readonly type: string;
  /** With its dot. */
  readonly ending: string;
}

export type ToolboxCalls = {
  /** @throws Refusal `file.unrecognised`, `file.tooLarge`, `file.tooDeep` */
  readonly read: {
    readonly args: { readonly source: string; readonly content: Bytes };
    readonly result: readonly ToldObject[];
  };
  /** What lay under the password takes the place of the locked object. @throws Refusal for a wrong password */
  readonly open: {
    readonly args: { readonly id: string; readonly password: string };
    readonly result: readonly ToldObject[];
  };
  readonly drop: { readonly args: { readonly ids: readonly string[] }; readonly result: undefined };
  /** One verdict for each end certificate. */
  readonly check: { readonly args: ChainQuestion; readonly result: readonly ChainVerdict[] };
  /** `bundle` and `pkcs7`: all certificates asked for, in the order given. */
  readonly export: {
    readonly args: { readonly ids: readonly string[]; readonly form: ExportForm };
    readonly result: ExportedFile;
  };
  /** A key under a new password, as PEM, followed by the certificates asked for. */
  readonly encryptKey: {
    readonly args: { readonly id: string; readonly password: string; readonly with: readonly string[] };
    readonly result: ExportedFile;
  };
  readonly makePkcs12: {
    readonly args: {
      readonly keyId: string;
      /** The certificate of the key first. */
      readonly certificateIds: readonly string[];
      readonly password: string;
      readonly format: Pkcs12Format;
    };
    readonly result: ExportedFile;
  };
};
