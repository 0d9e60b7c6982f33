import type { VNode } from 'preact';
import { words } from '../words.ts';
import { RequestForm } from './request-form.tsx';
import type { RequestModel } from './request-model.ts';
import { RequestReady, type RequestReadyProps } from './request-ready.tsx';
import './keybot.css';

interface KeyBotPageProps extends Omit<RequestReadyProps, 'finished'> {
  readonly model: RequestModel;
}

/** In a tab of its own, beside the page of the order: a popup closes as soon as one looks elsewhere (EXT-5). */
export function KeyBotPage({ model, ...ready }: KeyBotPageProps): VNode {
  const told = words.value.extension.keybot;
  const finished = model.finished.value;
  return (
    <>
      <header class="keybot-head">
        <img src="/icons/mark.svg" alt="" width="36" height="36" />
        <div>
          <h1>{finished ? told.ready : told.title}</h1>
          {!finished && <p class="soft">{told.lead}</p>}
        </div>
      </header>
      {finished ? <RequestReady {...ready} finished={finished} /> : <RequestForm model={model} />}
    </>
  );
}
