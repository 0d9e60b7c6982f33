import { useSignal } from '@preact/signals';
import { Download } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { missingCharacters } from '#core/passwords/password-rules.ts';
import { formatFor, type Pkcs12Target, pkcs12Targets } from '#core/policy/pkcs12-targets.ts';
import { saveFile } from '../../files/save-file.ts';
import { Button } from '../../look/button.tsx';
import { PasswordField } from '../../look/password-field.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { SelectField } from '../../look/select-field.tsx';
import { createTask } from '../../shell/task.ts';
import { words } from '../../shell/words.ts';
import type { ExportedFile, ToldKey } from '../../toolbox/protocol.ts';
import type { ToolboxModel } from '../../toolbox/toolbox-model.ts';
import { chainOfKey } from './chain-order.ts';
import { objectTitle } from './object-title.ts';

interface KeyConversionProps {
  readonly object: ToldKey;
  readonly model: ToolboxModel;
}

/** A key leaves the toolbox under a new password only: as PEM, or with its certificate as PKCS#12. */
export function KeyConversion({ object, model }: KeyConversionProps): VNode {
  const { toolbox, delivery, keybot } = words.value;
  const { convert } = toolbox;
  const password = useSignal('');
  const target = useSignal<Pkcs12Target>('any');
  const tried = useSignal(false);
  const task = useMemo(createTask, []);
  const certificateIds = chainOfKey(object.spkiSha256, model.certificates.value, model.verdicts.value);
  const missing = missingCharacters(password.value);

  const save = async (name: string, make: () => Promise<ExportedFile>) => {
    tried.value = true;
    task.forgetRefusal();
    if (missing > 0) return;
    await task.run(async () => {
      const { content, type, ending } = await make();
      saveFile(`${name}${ending}`, content, type);
    });
  };

  return (
    <fieldset class="toolbox-key form">
      <legend class="field-label">{objectTitle(object)}</legend>
      <p class="soft">{convert.partsText}</p>
      <PasswordField
        label={convert.newPassword}
        hint={convert.newPasswordHint}
        value={password.value}
        onValue={(text) => {
          password.value = text;
        }}
        autocomplete="new-password"
        error={tried.value && missing > 0 ? keybot.password.tooShort(missing) : undefined}
      />
      {certificateIds.length > 0 && (
        <SelectField
          label={delivery.pkcs12.target}
          hint={delivery.pkcs12.profiles[formatFor[target.value]]}
          value={target.value}
          onValue={(chosen) => {
            target.value = chosen;
          }}
          choices={pkcs12Targets.map((value) => ({ value, label: delivery.pkcs12.targets[value] }))}
        />
      )}
      <RefusalNotice refusal={task.refusal.value} />
      <div class="form-actions">
        <Button
          icon={Download}
          busy={task.busy.value}
          onClick={() => void save('key', () => model.encryptKey(object.id, password.value, certificateIds))}
        >
          {certificateIds.length > 0 ? convert.makeParts : convert.encryptKey}
        </Button>
        {certificateIds.length > 0 && (
          <Button
            icon={Download}
            busy={task.busy.value}
            onClick={() =>
              void save('key', () =>
                model.makePkcs12({
                  keyId: object.id,
                  certificateIds,
                  password: password.value,
                  format: formatFor[target.value],
                }),
              )
            }
          >
            {convert.pkcs12}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
