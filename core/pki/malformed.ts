import type { ErrorCode } from '../errors/catalogue.ts';
import type { Flaw } from '../errors/flaw.ts';
import { Refusal } from '../errors/refusal.ts';
import { DerError } from './der/reader.ts';

export type MalformedCode = Exclude<Extract<ErrorCode, `${string}.malformed`>, 'request.malformed'>;

/** What a flaw is in when no field of it is known. Keys have too many outsides to name one. */
const structures: Readonly<Partial<Record<MalformedCode, string>>> = {
  'csr.malformed': 'CertificationRequest',
  'certificate.malformed': 'Certificate',
  'crl.malformed': 'CertificateList',
  'pkcs7.malformed': 'ContentInfo',
  'pkcs12.malformed': 'PFX',
};

/** The refusal of a damaged file, which says what is wrong with it and where. */
export function malformed(code: MalformedCode, found: Flaw | DerError): Refusal {
  const isDer = found instanceof DerError;
  const { flaw, part = isDer ? structures[code] : undefined, at, line } = found as Flaw;
  const detail = {
    flaw,
    ...(part === undefined ? {} : { part }),
    ...(at === undefined ? {} : { at }),
    ...(line === undefined ? {} : { line }),
  };
  return new Refusal(code, detail, isDer ? { cause: found } : {});
}

/** Runs a reader whose DerErrors mean that the file is damaged. */
export function orMalformed<T>(code: MalformedCode, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DerError) throw malformed(code, error);
    throw error;
  }
}
