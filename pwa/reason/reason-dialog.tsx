import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { FormDialog } from '../look/form-dialog.tsx';
import { TextField } from '../look/text-field.tsx';
import { createDraft } from '../shell/draft.ts';
import { useEnvironment } from '../shell/environment.ts';
import { createForm } from '../shell/form.ts';
import { fieldOf } from '../shell/form-view.tsx';
import { tabStorage } from '../shell/storage.ts';

interface ReasonDialogProps {
  readonly open?: boolean;
  /** What is refused, and what follows from it. */
  readonly said: {
    readonly title: string;
    readonly text: string;
    readonly label: string;
    readonly hint: string;
    readonly submit: string;
  };
  /** Name of the draft in the tab: one for each thing that may be refused. */
  readonly draft: string;
  /** @throws Refusal of the portal */
  readonly send: (reason: string, id: string) => Promise<void>;
  readonly onSent: () => Promise<void> | void;
  readonly onClose: () => void;
}

const initial = { reason: '' };

/** Asks why something is refused; what was typed survives a refusal, a closed dialog and a reload. */
export function ReasonDialog({ open = true, said, draft, send, onSent, onClose }: ReasonDialogProps): VNode {
  const { newId } = useEnvironment();
  const form = useMemo(
    () =>
      createForm({
        initial,
        faultsOf: ({ reason }) => (reason.trim() ? {} : { reason: 'missing' as const }),
        send: ({ reason }, id) => send(reason, id),
        newId,
        draft: createDraft(draft, initial, tabStorage()),
      }),
    [draft],
  );
  return (
    <FormDialog
      open={open}
      title={said.title}
      submit={said.submit}
      danger
      busy={form.busy.value}
      refusal={form.refusal.value}
      onSubmit={async () => {
        if (await form.submit()) await onSent();
      }}
      onClose={onClose}
    >
      <p>{said.text}</p>
      <TextField
        label={said.label}
        hint={said.hint}
        lines={3}
        maxLength={2000}
        {...fieldOf(form, 'reason')}
      />
    </FormDialog>
  );
}
