import type { AuthorityUrls } from '#core/pki/issue/profile-extensions.ts';

/**
 * Where relying parties find what belongs to an authority. Plain http even when the portal itself has TLS: a client
 * that checks a TLS certificate would have to check ours first (RFC 5280 §8); a proxy must let these paths through.
 */
export function authorityUrls(
  origin: string,
  authority: string,
  { ocsp = true }: { readonly ocsp?: boolean } = {},
): AuthorityUrls {
  const base = origin.replace(/^https:/, 'http:');
  return {
    crl: `${base}/crl/${authority}.crl`,
    caIssuers: `${base}/ca/${authority}.cer`,
    ...(ocsp ? { ocsp: `${base}/ocsp/${authority}` } : {}),
  };
}
