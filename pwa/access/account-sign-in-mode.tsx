import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type SignInMode, signInModes } from '#core/accounts/sign-in-mode.ts';
import { Button } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { Section } from '../look/section.tsx';
import { toast } from '../look/toasts.tsx';
import { createAction } from '../shell/action.ts';
import { now } from '../shell/clock.ts';
import { useEnvironment } from '../shell/environment.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useReading } from '../shell/use-reading.ts';
import { words } from '../shell/words.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { type ModeFacts, ownFirst, readModeFacts } from './mode-facts.ts';
import './account-sign-in-mode.css';

interface AccountSignInModeProps {
  /** Whether the superUser has a second factor, where the screen knows: when it changes, this is read again. */
  readonly hasTotp?: boolean;
}

/** What the account asks of all its users at the sign-in; for its superUser. */
export function AccountSignInMode({ hasTotp }: AccountSignInModeProps): VNode {
  const { portal, session } = useEnvironment();
  const reading = useReading((signal) => readModeFacts(portal, signal), [portal, hasTotp]);
  const { mode } = words.value.access;
  const changed = async () => {
    await Promise.all([reading.reload(), session.refresh()]);
  };
  return (
    <Section title={mode.title}>
      <p class="soft">{mode.lead}</p>
      <Loaded reading={reading}>
        {(facts) => <Choice key={facts.mode} facts={facts} onChanged={changed} />}
      </Loaded>
    </Section>
  );
}

interface ChoiceProps {
  readonly facts: ModeFacts;
  readonly onChanged: () => Promise<void>;
}

function Choice({ facts, onChanged }: ChoiceProps): VNode {
  const { portal, session, newId } = useEnvironment();
  const chosen = useSignal<SignInMode>(facts.mode);
  const [asking, setAsking] = useState(false);
  const change = useMemo(
    () => createAction((id) => portal.run('account.setSignInMode@1', { mode: chosen.value }, { id }), newId),
    [portal, newId],
  );
  const { mode } = words.value.access;
  const offersCertificates = session.view.value?.certificateOrigin !== undefined;
  const lacking = ownFirst(facts, chosen.value, now.value);
  return (
    <>
      <RadioGroup
        name="mode"
        label={mode.title}
        labelUnseen
        value={chosen.value}
        onValue={(value) => {
          chosen.value = value;
        }}
        choices={signInModes.map((value) => {
          const impossible = value === 'certificate' && value !== facts.mode && !offersCertificates;
          return {
            value,
            label: value === facts.mode ? `${mode.names[value]} (${mode.now})` : mode.names[value],
            detail: impossible ? mode.notOffered : mode.details[value],
            disabled: impossible,
          };
        })}
      />
      {lacking && (
        <Notice kind="warning" announced>
          {mode.ownFirst[lacking]}
        </Notice>
      )}
      {chosen.value !== facts.mode && !lacking && (
        <div class="form-actions">
          <Button kind="main" onClick={() => setAsking(true)}>
            {mode.choose}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={mode.confirmTitle(mode.names[chosen.value])}
        submit={mode.submit}
        action={change}
        onClose={() => setAsking(false)}
        onDone={() => {
          toast({ text: mode.done(mode.names[chosen.value]) });
          void onChanged();
        }}
      >
        <ul class="consequences">
          {mode.consequences[chosen.value].map((consequence) => (
            <li key={consequence}>{consequence}</li>
          ))}
        </ul>
        <p>{mode.undo}</p>
      </ConfirmDialog>
    </>
  );
}
