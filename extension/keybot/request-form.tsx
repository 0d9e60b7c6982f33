import { FileKey } from 'lucide-preact';
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { RefusalText } from '../decoder/refusal-text.tsx';
import { words } from '../words.ts';
import { keyBotWords } from './keybot-words.ts';
import { PasswordFields } from './password-fields.tsx';
import { type RequestModel, requestKinds } from './request-model.ts';

/** What somebody says before their key is made: its names, its kind, its password. */
export function RequestForm({ model }: { readonly model: RequestModel }): VNode {
  const told = words.value.extension.keybot;
  const { progress } = keyBotWords.value.keybot;
  const { keyBot, working, refusal } = model;
  return (
    <form
      class="form card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        void model.submit().then(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      }}
    >
      <NamesField model={model} />
      <KindField model={model} />
      <PasswordFields model={model} />
      <p class="notice notice-warning keybot-keep">{told.keep}</p>
      <div role="alert">{refusal.value && <RefusalText refusal={refusal.value} />}</div>
      <div class="form-actions">
        <button type="submit" class="button button-main" aria-busy={working.value}>
          <FileKey size={18} aria-hidden="true" />
          {working.value ? told.making : told.make}
        </button>
        <span role="status" class="soft small">
          {progress[keyBot.phase.value]}
        </span>
      </div>
    </form>
  );
}

function NamesField({ model }: { readonly model: RequestModel }): VNode {
  const id = useId();
  const told = words.value.extension.keybot;
  const { names, wrong, wrongNames } = model;
  const isWrong = wrong.value.includes('names');
  const fault =
    wrongNames.value.length > 0 ? told.namesWrong(wrongNames.value.join(', ')) : told.namesMissing;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {told.names}
      </label>
      <p class="field-hint" id={`${id}-hint`}>
        {told.namesHint}
      </p>
      <textarea
        id={id}
        class="field-control mono"
        rows={3}
        spellcheck={false}
        autocapitalize="none"
        aria-describedby={isWrong ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={isWrong || undefined}
        value={names.value}
        onInput={(event) => {
          names.value = event.currentTarget.value;
        }}
      />
      {isWrong && (
        <p class="field-error" id={`${id}-error`}>
          {fault}
        </p>
      )}
    </div>
  );
}

function KindField({ model: { keyBot, working } }: { readonly model: RequestModel }): VNode {
  const told = words.value.extension.keybot;
  const { keyKinds } = keyBotWords.value.common;
  return (
    <fieldset class="choice-group">
      <legend class="field-label">{told.kind}</legend>
      <div class="choices choices-row">
        {requestKinds.map((kind) => (
          <label key={kind} class="choice">
            <input
              type="radio"
              name="kind"
              checked={keyBot.kind.value === kind}
              disabled={working.value}
              onChange={() => keyBot.choose(kind)}
            />
            <span>
              <span class="choice-label">{keyKinds[kind]}</span>
              <span class="choice-detail">{told.kinds[kind]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
