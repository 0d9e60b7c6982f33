import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Screen } from '../../look/screen.tsx';
import { showFromTop } from '../../shell/arrival.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { online } from '../../shell/network.ts';
import { browserStorage } from '../../shell/storage.ts';
import { language, words } from '../../shell/words.ts';
import { createOpenAccount } from './model.ts';
import { RequestDone } from './request-done.tsx';
import { RequestForm } from './request-form.tsx';
import { RequestReview } from './request-review.tsx';
import './open-account.css';

/** Fill in, look again, send: three views of one address, so that going back loses nothing. */
export default function OpenAccountScreen(): VNode {
  const environment = useEnvironment();
  const model = useMemo(
    () =>
      createOpenAccount(environment, {
        language: language.value,
        storage: browserStorage(),
        fragment: location.hash,
        online,
      }),
    [environment],
  );
  useEffect(() => {
    const ends = new AbortController();
    // What it filled in is in the draft: a reload must not fill it in again.
    const clear = () => {
      if (location.hash) history.replaceState(history.state, '', location.pathname);
    };
    clear();
    const fill = () => {
      model.fill(location.hash);
      clear();
    };
    addEventListener('hashchange', fill, { signal: ends.signal });
    return () => {
      ends.abort();
      model.stop();
    };
  }, [model]);
  const { accountOpening: said } = words.value;
  const shown = useRef('fill');
  const view = model.sent.value ? 'sent' : model.stage.value;
  useEffect(() => {
    if (shown.current !== view) showFromTop();
    shown.current = view;
  }, [view]);
  if (model.sent.value) {
    const { number, mail } = model.sent.value;
    return (
      <Screen title={said.done.title} lead={<p>{said.done.text(String(number), mail)}</p>} width="narrow">
        <RequestDone onAnother={() => (model.sent.value = undefined)} />
      </Screen>
    );
  }
  if (model.stage.value === 'review') {
    return (
      <Screen title={said.reviewTitle} lead={<p>{said.reviewLead}</p>} width="narrow">
        <RequestReview model={model} />
      </Screen>
    );
  }
  return (
    <Screen title={said.title} lead={<p>{said.lead}</p>} width="narrow">
      <RequestForm model={model} />
    </Screen>
  );
}
