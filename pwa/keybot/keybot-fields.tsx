import { Sparkles } from 'lucide-preact';
import type { VNode } from 'preact';
import type { KeyKind } from '#core/pki/public-key.ts';
import { Button } from '../look/button.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { CopyButton } from '../look/copy-button.tsx';
import { Notice } from '../look/notice.tsx';
import { PasswordField } from '../look/password-field.tsx';
import { words } from '../shell/words.ts';
import { KeyKindChoice } from './key-kind-choice.tsx';
import type { KeyBotModel } from './keybot-model.ts';
import { KeyBotProgress } from './keybot-progress.tsx';
import { StrengthDisplay } from './strength-display.tsx';

interface KeyBotFieldsProps {
  readonly model: KeyBotModel;
  readonly kinds: readonly KeyKind[];
}

export function KeyBotFields({ model, kinds }: KeyBotFieldsProps): VNode {
  const { keybot } = words.value;
  const wrong = model.wrong.value;
  const suggested = model.suggested.value;
  return (
    <>
      <p class="soft">{keybot.lead}</p>
      <KeyBotProgress phase={model.keyBot.phase.value} />
      <PasswordField
        name="password"
        label={keybot.password.label}
        hint={keybot.password.hint}
        value={model.password.value}
        onValue={model.type}
        autocomplete="new-password"
        error={wrong.includes('password') ? keybot.password.tooShort(model.missing.value) : undefined}
      >
        <StrengthDisplay
          score={model.meter.score.value}
          missing={model.missing.value}
          empty={model.password.value === ''}
          faulty={wrong.includes('password')}
        />
      </PasswordField>
      {suggested ? (
        <Notice kind="info" announced>
          <p class="mono keybot-suggested">{suggested}</p>
          <p>{keybot.password.suggested}</p>
          <p>
            <CopyButton text={suggested} of={keybot.password.label} />
          </p>
        </Notice>
      ) : (
        <p>
          <Button icon={Sparkles} onClick={model.suggest}>
            {keybot.password.suggest}
          </Button>
        </p>
      )}
      {!model.plain.value && (
        <Notice kind="warning" announced>
          <p>{keybot.password.notAscii}</p>
        </Notice>
      )}
      <PasswordField
        name="again"
        label={keybot.password.again}
        value={model.again.value}
        onValue={(text) => {
          model.again.value = text;
        }}
        autocomplete="new-password"
        error={wrong.includes('again') ? keybot.password.different : undefined}
      />
      <KeyKindChoice keyBot={model.keyBot} kinds={kinds} disabled={model.working.value} />
      <Notice kind="warning" title={keybot.warnings.title}>
        <ul class="keybot-warnings">
          <li>{keybot.warnings.local}</li>
          <li>{keybot.warnings.unrecoverable}</li>
          <li>{keybot.warnings.keep}</li>
        </ul>
      </Notice>
      <Checkbox
        name="confirm"
        label={keybot.confirm}
        checked={model.confirmed.value}
        onChecked={(checked) => {
          model.confirmed.value = checked;
        }}
        error={wrong.includes('confirm') ? keybot.confirmMissing : undefined}
      />
    </>
  );
}
