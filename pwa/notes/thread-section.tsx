import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { CommentView } from '#core/portal/views.ts';
import { tellDone } from '../device/tell-done.ts';
import { Button } from '../look/button.tsx';
import { Section } from '../look/section.tsx';
import { TextField } from '../look/text-field.tsx';
import { Time } from '../look/time.tsx';
import type { OrderPart } from '../orders/order-page.tsx';
import { createDraft } from '../shell/draft.ts';
import { useEnvironment } from '../shell/environment.ts';
import { createForm } from '../shell/form.ts';
import { FormView, fieldOf } from '../shell/form-view.tsx';
import { tabStorage } from '../shell/storage.ts';
import { words } from '../shell/words.ts';
import './thread-section.css';

interface ThreadSectionProps extends OrderPart {
  /** Whether an auditor reads it. */
  readonly office?: boolean;
}

/** What the account and its auditors tell each other about the order, and the next thing to say (STA-1). */
export function ThreadSection({ order, onDone, office = false }: ThreadSectionProps): VNode | null {
  const { notes } = words.value.ordering;
  const mayWrite = order.actions.includes('order.comment@1');
  if (!mayWrite && order.thread.length === 0) return null;
  return (
    <Section title={notes.thread}>
      <p class="small soft">{office ? notes.threadHintOffice : notes.threadHint}</p>
      {order.thread.length > 0 ? (
        <ol class="thread">
          {order.thread.map((comment) => (
            <Comment key={comment.commentId} comment={comment} />
          ))}
        </ol>
      ) : (
        <p class="soft">{notes.none}</p>
      )}
      {mayWrite && <CommentForm reference={order.reference} onDone={onDone} />}
    </Section>
  );
}

function Comment({ comment: { at, by, authorName, text } }: { readonly comment: CommentView }): VNode {
  const { notes } = words.value.ordering;
  return (
    <li class={`thread-${by}`}>
      <p class="small soft">
        <strong>{authorName || notes[by]}</strong>
        {authorName && by === 'auditor' && ` (${notes.auditor})`} – <Time at={at} />
      </p>
      <p class="lines">{text}</p>
    </li>
  );
}

const initial = { text: '' };

function CommentForm({
  reference,
  onDone,
}: Pick<OrderPart, 'onDone'> & { readonly reference: string }): VNode {
  const { portal, newId } = useEnvironment();
  const form = useMemo(
    () =>
      createForm({
        initial,
        faultsOf: ({ text }) => (text.trim() ? {} : { text: 'missing' as const }),
        send: async ({ text }, id) => {
          await portal.run('order.comment@1', { reference, text }, { id });
          tellDone(id, words.value.ordering.notes.sent);
        },
        newId,
        draft: createDraft(`comment.${reference}`, initial, tabStorage()),
      }),
    [portal, reference],
  );
  const { notes } = words.value.ordering;
  return (
    <FormView
      form={form}
      onSubmit={async () => {
        if (!(await form.submit())) return;
        await onDone();
      }}
      actions={
        <Button type="submit" busy={form.busy.value}>
          {notes.send}
        </Button>
      }
    >
      <TextField label={notes.write} lines={3} maxLength={2000} {...fieldOf(form, 'text')} />
    </FormView>
  );
}
