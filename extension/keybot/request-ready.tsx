import { CircleCheck, Download, TextCursorInput } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { FinishedKey } from '#core/keys/keybot.ts';
import { words } from '../words.ts';
import { CopyButton } from './copy-button.tsx';
import type { Putting } from './putting-model.ts';

export interface RequestReadyProps {
  readonly finished: FinishedKey;
  readonly putting: Putting;
  readonly keyFile: () => string;
  readonly onSaveKey: (key: FinishedKey) => void;
  readonly onSaveRequest: (key: FinishedKey) => void;
  readonly onStartOver: () => void;
}

/** The key is in its file; what is left is to hand the request to the authority. */
export function RequestReady(props: RequestReadyProps): VNode {
  const { finished, putting, keyFile, onSaveKey, onSaveRequest, onStartOver } = props;
  const told = words.value.extension.keybot;
  const id = useId();
  const saved = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone.
  useEffect(() => saved.current?.focus(), []);
  return (
    <>
      <div class="notice notice-success" ref={saved} tabIndex={-1}>
        <CircleCheck size={20} aria-hidden="true" />
        <p>{told.saved(keyFile())}</p>
      </div>
      <section class="card">
        <div class="field">
          <label class="field-label" for={id}>
            {told.request}
          </label>
          <p class="field-hint" id={`${id}-hint`}>
            {told.requestHint}
          </p>
          <textarea
            id={id}
            class="field-control mono keybot-request"
            readOnly
            spellcheck={false}
            aria-describedby={`${id}-hint`}
            value={finished.requestPem}
          />
        </div>
        <div class="form-actions">
          <button
            type="button"
            class="button button-main"
            onClick={() => void putting.put(finished.requestPem)}
          >
            <TextCursorInput size={18} aria-hidden="true" />
            {told.put}
          </button>
          <CopyButton text={finished.requestPem} label={told.copy} />
          <button type="button" class="button button-plain" onClick={() => onSaveRequest(finished)}>
            <Download size={18} aria-hidden="true" />
            {told.saveRequest}
          </button>
        </div>
        <PuttingState putting={putting} />
      </section>
      <div class="form-actions">
        <button type="button" class="button button-plain" onClick={() => onSaveKey(finished)}>
          <Download size={18} aria-hidden="true" />
          {told.saveKeyAgain}
        </button>
        <button type="button" class="button button-quiet" onClick={onStartOver}>
          {told.startOver}
        </button>
      </div>
    </>
  );
}

const tones = {
  altered: 'warning',
  asked: 'info',
  filled: 'success',
  oneLine: 'warning',
  stopped: 'info',
  unreachable: 'warning',
} as const;

/** What became of it in the page. */
function PuttingState({ putting }: { readonly putting: Putting }): VNode {
  const { picking, unreachable } = words.value.extension.keybot;
  const { altered, asked, filled, oneLine, stopped } = picking;
  const sentences = { altered, asked, filled, oneLine, stopped, unreachable };
  const state = putting.state.value;
  return (
    <div role="status">
      {state && <p class={`notice notice-${tones[state]} keybot-keep`}>{sentences[state]}</p>}
    </div>
  );
}
