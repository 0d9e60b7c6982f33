import { Eye, EyeOff, Sparkles } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { CopyButton } from './copy-button.tsx';
import { keyBotWords } from './keybot-words.ts';
import type { RequestModel } from './request-model.ts';
import { Strength } from './strength.tsx';

/** The password of the key, twice, or one that is suggested. */
export function PasswordFields({ model }: { readonly model: RequestModel }): VNode {
  const { password } = keyBotWords.value.keybot;
  const { copy } = keyBotWords.value.common.actions;
  const wrong = model.wrong.value;
  const suggested = model.suggested.value;
  return (
    <>
      <PasswordField
        label={password.label}
        hint={password.hint}
        value={model.password.value}
        error={wrong.includes('password') ? password.tooShort(model.missing.value) : undefined}
        onValue={model.type}
      >
        <Strength model={model} />
      </PasswordField>
      <div role="status" class="keybot-suggestion">
        {suggested && (
          <div class="notice notice-info">
            <div class="notice-text">
              <p class="mono keybot-suggested">{suggested}</p>
              <p>{password.suggested}</p>
            </div>
          </div>
        )}
        {!model.plain.value && <p class="notice notice-warning keybot-keep">{password.notAscii}</p>}
      </div>
      <div class="form-actions">
        {suggested ? (
          <CopyButton text={suggested} label={copy} spoken={`${copy} (${password.label})`} />
        ) : (
          <button type="button" class="button button-plain" onClick={model.suggest}>
            <Sparkles size={18} aria-hidden="true" />
            {password.suggest}
          </button>
        )}
      </div>
      <PasswordField
        label={password.again}
        value={model.again.value}
        error={wrong.includes('again') ? password.different : undefined}
        onValue={(text) => {
          model.again.value = text;
        }}
      />
    </>
  );
}

/** Preact's types want the type of a control to be known beforehand. */
const typeOf = (shown: boolean) => ({ type: shown ? 'text' : 'password' }) as { readonly type: 'password' };

interface PasswordFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onValue: (text: string) => void;
  readonly children?: ComponentChildren;
}

function PasswordField({ label, hint, value, error, onValue, children }: PasswordFieldProps): VNode {
  const [shown, show] = useState(false);
  const id = useId();
  const { showPassword, hidePassword } = keyBotWords.value.common.actions;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <span class="password-control">
        <input
          id={id}
          class="field-control"
          {...typeOf(shown)}
          autocomplete="new-password"
          autocapitalize="none"
          spellcheck={false}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
        <button
          type="button"
          class="button button-quiet"
          aria-pressed={shown}
          aria-label={`${shown ? hidePassword : showPassword} (${label})`}
          onClick={() => show(!shown)}
        >
          {shown ? <EyeOff size={18} aria-hidden="true" /> : <Eye size={18} aria-hidden="true" />}
          {shown ? hidePassword : showPassword}
        </button>
      </span>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}
