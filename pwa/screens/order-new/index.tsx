import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Screen } from '../../look/screen.tsx';
import { showFromTop } from '../../shell/arrival.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { SignedIn } from '../../shell/signed-in.tsx';
import { language, words } from '../../shell/words.ts';
import { createOrderNew } from './model.ts';
import { OrderDone } from './order-done.tsx';
import { OrderForm } from './order-form.tsx';
import { OrderReview } from './order-review.tsx';
import './order-new.css';

export default function OrderNewScreen(): VNode {
  return (
    <SignedIn as="user" title={words.value.ordering.place.title}>
      {() => <OrderNew />}
    </SignedIn>
  );
}

/** Fill in, look again, confirm: three views of one address, so that going back loses nothing. */
function OrderNew(): VNode {
  const environment = useEnvironment();
  const model = useMemo(
    () => createOrderNew(environment, { language: language.value, storage: sessionStorage }),
    [environment],
  );
  const { place } = words.value.ordering;
  const shown = useRef('fill');
  const view = model.placed.value ? 'done' : model.stage.value;
  useEffect(() => {
    if (shown.current !== view) showFromTop();
    shown.current = view;
  }, [view]);
  if (model.placed.value) {
    return (
      <Screen title={place.doneTitle} width="narrow">
        <OrderDone placed={model.placed.value} onMore={() => (model.placed.value = undefined)} />
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
    <Screen title={place.title} lead={<p>{place.lead}</p>} width="narrow">
      <OrderForm model={model} />
    </Screen>
  );
}
