import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { OrderCertificateView } from '#core/portal/views.ts';
import { tellDone } from '../device/tell-done.ts';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/text-field.tsx';
import type { OrderPart } from '../orders/order-page.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { createForm } from '../shell/form.ts';
import { FormView, fieldOf } from '../shell/form-view.tsx';
import { words } from '../shell/words.ts';

interface CertificateNoteProps extends OrderPart {
  readonly certificate: OrderCertificateView;
}

/** What the account notes on one certificate; the button appears once something was typed. */
export function CertificateNote({ certificate, order, onDone }: CertificateNoteProps): VNode | null {
  const { portal, newId } = useEnvironment();
  const { serialNumber, note: kept } = certificate;
  const { reference } = order;
  const form = useMemo(
    () =>
      createForm<{ readonly note: string }>({
        initial: { note: kept },
        faultsOf: () => ({}),
        send: async ({ note }, id) => {
          await portal.run('certificate.setNote@1', { reference, serialNumber, note }, { id });
          tellDone(id, words.value.ordering.notes.noteSaved);
          await onDone();
        },
        newId,
      }),
    [portal, reference, serialNumber],
  );
  const { common, ordering } = words.value;
  const { notes } = ordering;
  if (!order.actions.includes('certificate.setNote@1')) {
    return kept === '' ? null : <p class="lines">{kept}</p>;
  }
  const changed = form.values.value.note.trim() !== kept;
  return (
    <FormView
      form={form}
      actions={
        changed && (
          <Button type="submit" busy={form.busy.value} label={notes.saveNote(serialNumber)}>
            {common.actions.save}
          </Button>
        )
      }
    >
      <TextField
        label={notes.note}
        hint={notes.noteHint}
        optional
        lines={2}
        maxLength={500}
        {...fieldOf(form, 'note')}
      />
    </FormView>
  );
}
