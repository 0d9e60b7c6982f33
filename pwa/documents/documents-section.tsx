import { Paperclip } from 'lucide-preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { DocumentView } from '#core/portal/views.ts';
import { fileSize } from '../files/file-size.ts';
import { Button } from '../look/button.tsx';
import { Section } from '../look/section.tsx';
import { Time } from '../look/time.tsx';
import type { OrderPart } from '../orders/order-page.tsx';
import { formats, language, words } from '../shell/words.ts';
import { AttachDialog } from './attach-dialog.tsx';
import './documents-section.css';

/** What was attached for the audit, and the next one to attach (DOC-1). */
export function DocumentsSection({ order, onDone }: OrderPart): VNode | null {
  const [attaching, setAttaching] = useState(false);
  const mayAttach = order.actions.includes('document.attach@1');
  const { reference, documents } = order;
  if (!mayAttach && documents.length === 0) return null;
  const said = words.value.ordering.documents;
  return (
    <Section title={said.title(documents.length)}>
      {mayAttach && <p class="small soft">{said.lead}</p>}
      {documents.length > 0 ? (
        <ul class="documents">
          {documents.map((document) => (
            <Document key={document.documentId} reference={reference} document={document} />
          ))}
        </ul>
      ) : (
        <p class="soft">{said.none}</p>
      )}
      {mayAttach && (
        <div class="form-actions">
          <Button icon={Paperclip} onClick={() => setAttaching(true)}>
            {said.attach}
          </Button>
        </div>
      )}
      {attaching && (
        <AttachDialog reference={reference} onClose={() => setAttaching(false)} onDone={onDone} />
      )}
    </Section>
  );
}

interface DocumentProps {
  readonly reference: string;
  readonly document: DocumentView;
}

function Document({ reference, document }: DocumentProps): VNode {
  const { documentId, type, issuer, issuedOn, expiresOn, fileName, size, attachedAt, authorName } = document;
  const said = words.value.ordering.documents;
  const day = (text: string) => formats.value.date(`${text}T12:00:00Z`);
  const dates = [day(issuedOn), expiresOn && said.until(day(expiresOn))].filter(Boolean).join(', ');
  return (
    <li>
      <a href={`/api/orders/${reference}/documents/${documentId}`} download={fileName}>
        {said.types[type]}
      </a>
      <span class="small">
        {issuer} – {dates}
      </span>
      <span class="small soft">
        {fileName}, {fileSize(size, language.value)} – {authorName && `${authorName}, `}
        <Time at={attachedAt} />
      </span>
    </li>
  );
}
