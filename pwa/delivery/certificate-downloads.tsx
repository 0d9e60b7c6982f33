import { Download } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { CertificateView } from '#core/portal/views.ts';
import { saveFile } from '../files/save-file.ts';
import { Icon } from '../look/icon.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { createTask } from '../shell/task.ts';
import { words } from '../shell/words.ts';
import { availableDownloads, type DownloadKind } from './download-kinds.ts';
import './certificate-downloads.css';

interface CertificateDownloadsProps {
  readonly certificate: CertificateView;
  /** Of every file name, such as `Zoe-Dupont-120001`. */
  readonly stem: string;
}

/** The files of a certificate that hold no key (DLV-1); made here from what the screen already has. */
export function CertificateDownloads({ certificate, stem }: CertificateDownloadsProps): VNode {
  const { downloads } = words.value.delivery;
  const task = useMemo(createTask, []);
  const download = (kind: DownloadKind) =>
    task.run(async () => {
      const { deliveryFile } = await import('./delivery-files.ts');
      const { name, content, type } = deliveryFile(kind, certificate, stem);
      saveFile(name, content, type);
    });
  return (
    <>
      <ul class="downloads">
        {availableDownloads(certificate).map((kind) => (
          <li key={kind}>
            <button type="button" class="download" onClick={() => void download(kind)}>
              <Icon of={Download} />
              <span>
                <span class="download-what">{downloads[kind]}</span>{' '}
                <span class="download-how">{downloads[`${kind}Hint`]}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <RefusalNotice refusal={task.refusal.value} />
    </>
  );
}
