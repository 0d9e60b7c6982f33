import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AlertKind } from '#core/alerts/alert-kinds.ts';
import { type AddressStore, keepPortalAddress, portalOrigin } from '../portal-address.ts';
import { keepTheme, readTheme } from '../theme.ts';
import { words } from '../words.ts';
import { QuietChoice } from './quiet-choice.tsx';

interface OptionsProps {
  readonly address: string;
  readonly store: AddressStore;
  /** Kinds of alerts of which this device says nothing. */
  readonly quiet: readonly AlertKind[];
  readonly onQuiet: (quiet: readonly AlertKind[]) => void;
  /** Has the browser ask whether the extension may reach a portal, and no longer any other; whether it may. */
  readonly onReach: (origin: string) => Promise<boolean>;
}

export function Options({ address, store, quiet, onQuiet, onReach }: OptionsProps): VNode {
  const [typed, setTyped] = useState(address);
  const [state, setState] = useState<'saved' | 'unreachable' | 'wrong' | undefined>(undefined);
  const id = useId();
  const { options } = words.value.extension;
  const save = async () => {
    const origin = portalOrigin(typed);
    if (!origin) {
      setState('wrong');
      return;
    }
    // Asked within the click: browsers ask at no other time.
    const reached = onReach(origin);
    await keepPortalAddress(store, origin);
    setTyped(origin);
    setState('saved');
    if (!(await reached)) setState('unreachable');
  };
  return (
    <>
      <h1>{options.title}</h1>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="field">
          <label class="field-label" for={id}>
            {options.address}
          </label>
          <p class="field-hint" id={`${id}-hint`}>
            {options.addressHint}
          </p>
          <input
            id={id}
            class="field-control mono"
            type="url"
            value={typed}
            spellcheck={false}
            aria-describedby={state === 'wrong' ? `${id}-hint ${id}-error` : `${id}-hint`}
            aria-invalid={state === 'wrong' || undefined}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setState(undefined);
            }}
          />
          {state === 'wrong' && (
            <p class="field-error" id={`${id}-error`}>
              {options.addressWrong}
            </p>
          )}
        </div>
        <ThemeChoice />
        <QuietChoice quiet={quiet} choices={`${address}/me/alerts`} onChoose={onQuiet} />
        <div class="form-actions">
          <button type="submit" class="button button-main">
            {options.save}
          </button>
          <span role="status">
            {state === 'saved' && options.saved}
            {state === 'unreachable' && options.savedUnreachable}
          </span>
        </div>
      </form>
    </>
  );
}

/** Shown at once; kept without saving. */
function ThemeChoice(): VNode {
  const [theme, setTheme] = useState(readTheme);
  const { options } = words.value.extension;
  return (
    <fieldset class="choice-group">
      <legend class="field-label">{options.theme}</legend>
      <div class="choices choices-row">
        {([undefined, 'light', 'dark'] as const).map((choice) => (
          <label key={choice ?? 'system'} class="choice">
            <input
              type="radio"
              name="theme"
              checked={choice === theme}
              onChange={() => {
                setTheme(choice);
                keepTheme(choice);
              }}
            />
            <span>{options.themes[choice ?? 'system']}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
