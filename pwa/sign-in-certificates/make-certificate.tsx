import type { VNode } from 'preact';
import { Loading } from '../look/spinner.tsx';
import { LazyPart } from '../shell/lazy-part.tsx';
import type { CertificateMaking } from './certificate-making.ts';

const loadKeyBot = () => import('../keybot/keybot-dialog.tsx');

interface MakeCertificateProps {
  readonly making: CertificateMaking;
  readonly onClose: () => void;
}

/** KeyBot's dialog, present while it is open: the key is made in its Worker and leaves it encrypted. */
export function MakeCertificate({ making, onClose }: MakeCertificateProps): VNode {
  return (
    <LazyPart
      load={loadKeyBot}
      props={{ ...making.order, onClose, onDownloadAgain: making.downloadKey }}
      waiting={<Loading />}
    />
  );
}
