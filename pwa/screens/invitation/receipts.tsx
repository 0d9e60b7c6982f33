import type { VNode } from 'preact';
import { Refusal } from '#core/errors/refusal.ts';
import { Button } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import type { Receipt } from '../../replica/outbox-entry.ts';
import { refusalWords } from '../../shell/refusal-words.ts';
import { words } from '../../shell/words.ts';

interface ReceiptsProps {
  readonly receipts: readonly Receipt[];
  readonly onDismiss: (receiptId: string) => void;
}

/** What the portal refused after it had waited here; stays until it was read (OFF-2). */
export function Receipts({ receipts, onDismiss }: ReceiptsProps): VNode {
  const { invitation } = words.value;
  return (
    <>
      {receipts.map(({ id, code, detail }) => {
        const { what, remedy } = refusalWords(new Refusal(code, detail));
        return (
          <Notice
            key={id}
            kind="error"
            title={invitation.refused}
            announced
            actions={<Button onClick={() => onDismiss(id)}>{invitation.dismiss}</Button>}
          >
            <p>{what}</p>
            <p>{remedy}</p>
          </Notice>
        );
      })}
    </>
  );
}
