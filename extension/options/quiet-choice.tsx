import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type AlertKind, alertKinds } from '#core/alerts/alert-kinds.ts';
import { alertName } from '#core/alerts/alert-words.ts';
import { words } from '../words.ts';

interface QuietChoiceProps {
  /** Kinds of which this device says nothing. */
  readonly quiet: readonly AlertKind[];
  /** Where the person chooses what is sent to them at all. */
  readonly choices: string;
  readonly onChoose: (quiet: readonly AlertKind[]) => void;
}

/** Of which alerts this browser notifies its person; kept without saving. */
export function QuietChoice({ quiet: given, choices, onChoose }: QuietChoiceProps): VNode {
  const [quiet, setQuiet] = useState(given);
  const { options } = words.value.extension;
  return (
    <fieldset class="choice-group">
      <legend class="field-label">{options.quiet}</legend>
      <p class="field-hint">{options.quietHint}</p>
      <div class="choices choices-grid">
        {alertKinds.map((kind) => (
          <label key={kind} class="choice">
            <input
              type="checkbox"
              checked={!quiet.includes(kind)}
              onChange={(event) => {
                const others = quiet.filter((one) => one !== kind);
                const next = event.currentTarget.checked ? others : [...others, kind];
                setQuiet(next);
                onChoose(next);
              }}
            />
            <span>{alertName(kind, words.value)}</span>
          </label>
        ))}
      </div>
      <a href={choices} target="_blank" rel="noreferrer">
        {options.choices}
      </a>
    </fieldset>
  );
}
