import { FilePlus2, Trash } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LocalDraft } from '#core/sync/effects/local-state.ts';
import { device } from '../device/device.ts';
import { tellDone } from '../device/tell-done.ts';
import { useKept } from '../device/use-kept.ts';
import { Button } from '../look/button.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { Section } from '../look/section.tsx';
import { Time } from '../look/time.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';
import type { OrderDraft } from './order-draft.ts';
import './draft-list.css';

interface DraftListProps {
  readonly draft: OrderDraft;
  /** The form is to be made anew, of what the draft now is. */
  readonly onOther: () => void;
}

/** The other orders that this person began, on whatever device. */
export function DraftList({ draft, onOther }: DraftListProps): VNode | null {
  const kept = useKept(device.value, 'drafts') ?? [];
  const { drafts } = words.value.lists;
  const mine = draft.draftId.value;
  const others = kept
    .filter(({ draftId }) => draftId !== mine)
    .toSorted((one, other) => other.savedAt - one.savedAt);
  const isKept = kept.some(({ draftId }) => draftId === mine);
  return (
    <>
      <RefusalNotice refusal={draft.refusal.value} />
      {others.length > 0 && (
        <Section title={drafts.title}>
          <p class="small soft">{drafts.lead}</p>
          <ul class="draft-list">
            {others.map((other) => (
              <OtherDraft
                key={other.draftId}
                draft={other}
                onGoOn={() => {
                  draft.takeUp(other);
                  onOther();
                }}
              />
            ))}
          </ul>
        </Section>
      )}
      {isKept && (
        <div class="form-actions">
          <Button
            kind="quiet"
            icon={FilePlus2}
            onClick={() => {
              draft.setAside();
              onOther();
            }}
          >
            {drafts.another}
          </Button>
          <span class="small soft">{drafts.anotherText}</span>
        </div>
      )}
    </>
  );
}

interface OtherDraftProps {
  readonly draft: LocalDraft;
  readonly onGoOn: () => void;
}

function OtherDraft({ draft: { draftId, content, savedAt }, onGoOn }: OtherDraftProps): VNode {
  const { portal, newId } = useEnvironment();
  const remove = useMemo(
    () =>
      createAction(async (id) => {
        await portal.run('draft.remove@1', { draftId }, { id });
        tellDone(id, words.value.lists.drafts.removed);
      }, newId),
    [portal, draftId],
  );
  const { common, lists } = words.value;
  const { drafts } = lists;
  const { givenName = '', surname = '', emailAddress, organizationName } = content;
  const name = `${givenName} ${surname}`.trim() || emailAddress || organizationName || drafts.noName;
  return (
    <li>
      <div class="draft-about">
        <strong>{name}</strong>
        <span class="small soft">
          {drafts.savedAt} <Time at={new Date(savedAt).toISOString()} as="shortDateTime" />
        </span>
      </div>
      <Button label={drafts.goOnWith(name)} onClick={onGoOn}>
        {drafts.goOn}
      </Button>
      <Button
        kind="quiet"
        icon={Trash}
        label={drafts.removeOf(name)}
        busy={remove.busy.value}
        onClick={() => remove.run()}
      >
        {common.actions.remove}
      </Button>
      <RefusalNotice refusal={remove.refusal.value} />
    </li>
  );
}
