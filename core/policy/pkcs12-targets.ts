import type { Pkcs12Format } from '../pki/pkcs12/make-pkcs12.ts';

export const pkcs12Targets = [
  'windows',
  'windows-old',
  'apple',
  'thunderbird',
  'android',
  'java',
  'openssl',
  'pbmac1',
  'any',
] as const;
/** The systems that people install a PKCS#12 file on. */
export type Pkcs12Target = (typeof pkcs12Targets)[number];

/** The strongest format that each of them opens, as measured in November 2026. */
export const formatFor: Readonly<Record<Pkcs12Target, Pkcs12Format>> = {
  // PBES2 since Windows 10 1709 and Server 2019 (reported).
  windows: 'modern',
  'windows-old': 'compatible',
  // macOS 26 refuses AES files unless told their format, and iOS profiles do too (reported).
  apple: 'compatible',
  // NSS 3.87 and 3.110 open it.
  thunderbird: 'modern',
  // The system's installer of certificates is older than PBES2 on many devices still in use (reported).
  android: 'compatible',
  // 17 and 25 open it; PBMAC1 they refuse.
  java: 'modern',
  // 3.0 and 3.5 open it.
  openssl: 'modern',
  // OpenSSL 3.4, NSS 3.110, pyca.
  pbmac1: 'pbmac1',
  any: 'compatible',
};

/**
 * The likely target, from what the browser says of its system.
 * @param userAgent `navigator.userAgent`
 */
export function likelyTarget(userAgent: string): Pkcs12Target {
  if (/Windows NT 10/.test(userAgent)) return 'windows';
  if (/Windows NT/.test(userAgent)) return 'windows-old';
  if (/iPhone|iPad|Macintosh/.test(userAgent)) return 'apple';
  if (/Android/.test(userAgent)) return 'android';
  return /Linux/.test(userAgent) ? 'thunderbird' : 'any';
}
