import type { SiteCertificateView } from '#core/portal/site-views.ts';
import type { ServedCertificate } from './served-certificate.ts';

type Managed = Pick<SiteCertificateView, 'notAfter' | 'sha256'>;

/** What a site serves, beside what the portal has for it. */
export type Comparison =
  | { readonly kind: 'same' }
  /** One of the portal's, which has a better one. */
  | { readonly kind: 'earlier'; readonly newest: Managed }
  | { readonly kind: 'another'; readonly newest: Managed }
  | { readonly kind: 'unmanaged' };

/** @param managed those that cover the site, the one to be served first */
export function compareServed(served: ServedCertificate, managed: readonly Managed[]): Comparison {
  const [newest] = managed;
  if (newest === undefined) return { kind: 'unmanaged' };
  if (newest.sha256 === served.sha256) return { kind: 'same' };
  const isOneOfThem = managed.some(({ sha256 }) => sha256 === served.sha256);
  return { kind: isOneOfThem ? 'earlier' : 'another', newest };
}
