import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Language, languages } from '#core/messages/message.ts';
import type { MeView } from '#core/portal/signin-views.ts';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { SelectField } from '../look/select-field.tsx';
import { toast } from '../look/toasts.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { chooseLanguage, words } from '../shell/words.ts';

interface LanguageChoiceProps {
  readonly me: MeView;
  readonly onChanged: () => Promise<void>;
}

/** The language of one's mails, which the screens of this device follow. */
export function LanguageChoice({ me, onChanged }: LanguageChoiceProps): VNode {
  const { portal, newId } = useEnvironment();
  const save = useMemo(
    () =>
      createAction((id, language: Language) => portal.run('me.setLanguage@1', { language }, { id }), newId),
    [portal, newId],
  );
  const choose = async (language: Language) => {
    if (!(await save.run(language))) return;
    await chooseLanguage(language);
    toast({ text: words.value.access.language.saved });
    await onChanged();
  };
  const { access, common } = words.value;
  return (
    <>
      <SelectField
        label={access.language.of}
        hint={access.language.hint}
        value={me.language}
        onValue={choose}
        choices={languages.map((value) => ({ value, label: common.languages[value] }))}
      />
      <RefusalNotice refusal={save.refusal.value} />
    </>
  );
}
