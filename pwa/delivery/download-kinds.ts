import type { CertificateView } from '#core/portal/views.ts';

const downloadKinds = ['certificate', 'der', 'withChain', 'chain', 'root', 'pkcs7', 'zip'] as const;
/** The files of a certificate that hold no key (DLV-1). */
export type DownloadKind = (typeof downloadKinds)[number];

/** Without a chain there is no chain to download. */
export function availableDownloads({ chain }: CertificateView): readonly DownloadKind[] {
  if (chain.length > 0) return downloadKinds;
  return downloadKinds.filter((kind) => !['withChain', 'chain', 'root'].includes(kind));
}
