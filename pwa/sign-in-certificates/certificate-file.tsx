import { useSignal } from '@preact/signals';
import type { LucideIcon } from 'lucide-preact';
import type { VNode } from 'preact';
import { fileStem } from '#core/keys/file-stem.ts';
import type { SignInCertificateView } from '#core/portal/sign-in-certificate-views.ts';
import { Button } from '../look/button.tsx';
import { Loading } from '../look/spinner.tsx';
import { LazyPart } from '../shell/lazy-part.tsx';
import { words } from '../shell/words.ts';

const loadDialog = async () => ({ default: (await import('../delivery/pkcs12-dialog.tsx')).Pkcs12Dialog });

interface CertificateFileProps {
  readonly certificate: SignInCertificateView;
  /** What the file and the programs call it. */
  readonly name: string;
  readonly icon?: LucideIcon;
  /** Said instead of the visible words, where there are several. */
  readonly label?: string;
  readonly kind?: 'main' | 'plain';
}

/** Makes, on this device, the one file that browsers and systems import. */
export function CertificateFile({ certificate, name, icon, label, kind }: CertificateFileProps): VNode {
  const open = useSignal(false);
  const { section } = words.value.signInCertificates;
  return (
    <>
      <Button
        kind={kind ?? 'plain'}
        icon={icon}
        label={label}
        onClick={() => {
          open.value = true;
        }}
      >
        {section.file}
      </Button>
      {open.value && (
        <LazyPart
          load={loadDialog}
          props={{
            certificate,
            stem: fileStem(name, certificate.serialNumber.slice(0, 8)),
            friendlyName: name,
            onClose: () => {
              open.value = false;
            },
          }}
          waiting={<Loading />}
        />
      )}
    </>
  );
}
