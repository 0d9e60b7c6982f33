import type { VNode } from 'preact';
import { languages } from '#core/messages/message.ts';
import { chooseLanguage, language, words } from './words.ts';

/** Both languages, each in its own words: whoever needs it may not read the other. */
const names = { en: 'English', fr: 'Français' } as const;

export function LanguageSwitch(): VNode {
  return (
    <fieldset class="language-switch">
      <legend class="unseen">{words.value.shell.language}</legend>
      {languages.map((offered) => (
        <button
          key={offered}
          type="button"
          lang={offered}
          aria-label={`${offered.toUpperCase()} – ${names[offered]}`}
          aria-pressed={language.value === offered}
          onClick={() => chooseLanguage(offered)}
        >
          {offered.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
