import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Screen } from '../look/screen.tsx';
import { showFromTop } from '../shell/arrival.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { tabStorage } from '../shell/storage.ts';
import { language, words } from '../shell/words.ts';
import { DraftList } from './draft-list.tsx';
import { createOrderNew, type OrderSpace, type Placed } from './model.ts';
import { OrderDone } from './order-done.tsx';
import type { OrderDraft } from './order-draft.ts';
import { OrderForm } from './order-form.tsx';
import { OrderReview } from './order-review.tsx';
import './order-new.css';

/** Fill in, look again, confirm: three views of one address, so that going back loses nothing. */
export function OrderNew({ space }: { readonly space: OrderSpace }): VNode {
  const environment = useEnvironment();
  // Another draft is another form.
  const [round, setRound] = useState(0);
  const model = useMemo(
    () => createOrderNew(environment, { space, language: language.value, storage: tabStorage() }),
    [environment, space, round],
  );
  useFlush(model.draft);
  const { place } = words.value.ordering;
  const titles = { account: place.title, public: place.publicTitle };
  const shown = useRef('fill');
  const view = model.placed.value ? 'done' : model.stage.value;
  useEffect(() => {
    if (shown.current !== view) showFromTop();
    shown.current = view;
  }, [view]);
  if (model.placed.value) {
    return (
      <Screen title={doneTitle(model.placed.value)} width="narrow">
        <OrderDone
          space={space}
          placed={model.placed.value}
          onMore={() => (model.placed.value = undefined)}
        />
      </Screen>
    );
  }
  if (model.stage.value === 'review') {
    return (
      <Screen title={place.reviewTitle} lead={<p>{place.reviewLead}</p>} width="narrow">
        <OrderReview model={model} />
      </Screen>
    );
  }
  return (
    <Screen
      title={titles[space]}
      lead={<p>{space === 'public' ? place.publicLead : place.lead}</p>}
      width="narrow"
    >
      {model.draft && <DraftList draft={model.draft} onOther={() => setRound(round + 1)} />}
      <OrderForm key={round} model={model} />
    </Screen>
  );
}

function doneTitle({ awaitsApproval, waits }: Placed): string {
  const { place } = words.value.ordering;
  if (waits) return place.waitsTitle;
  return awaitsApproval ? place.doneApprovalTitle : place.doneTitle;
}

/** Who leaves does not wait for the pause in which a draft is saved. */
function useFlush(draft: OrderDraft | undefined): void {
  useEffect(() => {
    if (draft === undefined) return;
    addEventListener('pagehide', draft.flush);
    return () => {
      removeEventListener('pagehide', draft.flush);
      draft.flush();
    };
  }, [draft]);
}
