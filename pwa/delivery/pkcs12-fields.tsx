import type { VNode } from 'preact';
import { formatFor, pkcs12Targets } from '#core/policy/pkcs12-targets.ts';
import { Checkbox } from '../look/checkbox.tsx';
import { Notice } from '../look/notice.tsx';
import { PasswordField } from '../look/password-field.tsx';
import { SelectField } from '../look/select-field.tsx';
import { words } from '../shell/words.ts';
import { KeySourceField } from './key-source-field.tsx';
import type { Pkcs12Model } from './pkcs12-model.ts';

interface Pkcs12FieldsProps {
  readonly model: Pkcs12Model;
}

export function Pkcs12Fields({ model }: Pkcs12FieldsProps): VNode {
  const { delivery, keybot } = words.value;
  const { pkcs12 } = delivery;
  const wrong = model.wrong.value;
  return (
    <>
      <p class="soft">{pkcs12.lead}</p>
      <KeySourceField model={model} />
      <PasswordField
        name="keyPassword"
        label={pkcs12.key.password}
        hint={pkcs12.key.passwordHint}
        value={model.keyPassword.value}
        onValue={(text) => {
          model.keyPassword.value = text;
        }}
        autocomplete="off"
        error={wrong.includes('keyPassword') ? pkcs12.key.passwordMissing : undefined}
      />
      <SelectField
        name="target"
        label={pkcs12.target}
        hint={pkcs12.profiles[formatFor[model.target.value]]}
        value={model.target.value}
        onValue={(target) => {
          model.target.value = target;
        }}
        choices={pkcs12Targets.map((target) => ({ value: target, label: pkcs12.targets[target] }))}
      />
      <Checkbox
        name="samePassword"
        label={pkcs12.samePassword}
        checked={model.samePassword.value}
        onChecked={(checked) => {
          model.samePassword.value = checked;
        }}
      />
      {!model.samePassword.value && (
        <PasswordField
          name="password"
          label={pkcs12.password}
          hint={pkcs12.passwordHint}
          value={model.password.value}
          onValue={(text) => {
            model.password.value = text;
          }}
          autocomplete="new-password"
          error={wrong.includes('password') ? keybot.password.tooShort(model.missing.value) : undefined}
        />
      )}
      {!model.plain.value && (
        <Notice kind="warning" announced>
          <p>{keybot.password.notAscii}</p>
        </Notice>
      )}
    </>
  );
}
