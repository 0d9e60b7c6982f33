import { type Zippable, zipSync } from 'fflate';
import { type Bytes, utf8 } from '#core/bytes.ts';
import { readPem } from '#core/pki/pem.ts';
import { makePkcs7 } from '#core/pki/pkcs7.ts';
import type { CertificateView } from '#core/portal/views.ts';
import { availableDownloads, type DownloadKind } from './download-kinds.ts';

export interface DeliveryFile {
  readonly name: string;
  readonly type: string;
  readonly content: Bytes;
}

const pem = 'application/x-pem-file';

function derOf(text: string): Bytes {
  const [block] = readPem(text);
  if (!block) throw new Error('the portal sent a certificate that is no PEM');
  return block.der;
}

/** @param stem of every file name, such as `Zoe-Dupont-120001` */
export function deliveryFile(kind: DownloadKind, certificate: CertificateView, stem: string): DeliveryFile {
  const { chain } = certificate;
  const text = (name: string, ...pems: readonly string[]): DeliveryFile => ({
    name: `${stem}${name}.pem`,
    type: pem,
    content: utf8(
      pems
        .map((one) => one.trimEnd())
        .join('\n')
        .concat('\n'),
    ),
  });
  switch (kind) {
    case 'certificate':
      return text('', certificate.pem);
    case 'der':
      return { name: `${stem}.cer`, type: 'application/pkix-cert', content: derOf(certificate.pem) };
    case 'withChain':
      return text('-with-chain', certificate.pem, ...chain);
    case 'chain':
      return text('-chain', ...chain);
    case 'root':
      return text('-root', ...chain.slice(-1));
    case 'pkcs7':
      return {
        name: `${stem}.p7b`,
        type: 'application/x-pkcs7-certificates',
        content: makePkcs7([certificate.pem, ...chain].map(derOf)),
      };
    case 'zip':
      return { name: `${stem}.zip`, type: 'application/zip', content: zipOf(certificate, stem) };
  }
}

/** All the others in one file; the certificate's own date, so that the same certificate gives the same ZIP. */
function zipOf(certificate: CertificateView, stem: string): Bytes {
  const entries: Zippable = {};
  for (const kind of availableDownloads(certificate)) {
    if (kind === 'zip') continue;
    const { name, content } = deliveryFile(kind, certificate, stem);
    entries[name] = content;
  }
  return zipSync(entries, { mtime: certificate.notBefore }) as Bytes;
}
