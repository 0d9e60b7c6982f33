import { KeyRound } from 'lucide-preact';
import type { VNode } from 'preact';
import { Badge } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { FileDrop } from '../look/file-drop.tsx';
import { PasswordField } from '../look/password-field.tsx';
import { Loading } from '../look/spinner.tsx';
import { words } from '../shell/words.ts';
import type { Pkcs12Model } from './pkcs12-model.ts';

/** The key: found in the vault, or brought by the person from another device. */
export function KeySourceField({ model }: { readonly model: Pkcs12Model }): VNode {
  const { key, keep } = words.value.delivery.pkcs12;
  const source = model.source.value;
  const fault = model.wrong.value.includes('source') || undefined;
  if (source === undefined) return <Loading />;
  if (source === null) {
    return (
      <div class="key-source" data-fault={fault}>
        <p>{key.missing}</p>
        <FileDrop
          label={key.drop}
          accept=".pem,.key,.der,.p8,.paraphe-vault"
          onFiles={([file]) => file && void model.takeFile(file)}
        />
      </div>
    );
  }
  if (source.from === 'vault') {
    return (
      <p>
        <Badge tone="good" icon={KeyRound}>
          {key.found}
        </Badge>
      </p>
    );
  }
  if (source.from === 'backup') return <BackupField model={model} name={source.name} fault={fault} />;
  return (
    <div class="key-source">
      <p class="key-source-file">
        {key.chosen(source.name)}
        <Button kind="quiet" onClick={model.forgetSource}>
          {key.another}
        </Button>
      </p>
      <Checkbox
        label={keep}
        checked={model.keepKey.value}
        onChecked={(checked) => {
          model.keepKey.value = checked;
        }}
      />
    </div>
  );
}

interface BackupFieldProps {
  readonly model: Pkcs12Model;
  readonly name: string;
  readonly fault: true | undefined;
}

function BackupField({ model, name, fault }: BackupFieldProps): VNode {
  const { key } = words.value.delivery.pkcs12;
  return (
    <div class="key-source" data-fault={fault}>
      <p class="key-source-file">
        {key.chosen(name)}
        <Button kind="quiet" onClick={model.forgetSource}>
          {key.another}
        </Button>
      </p>
      <PasswordField
        label={key.backupPassphrase}
        value={model.backupSecret.value}
        onValue={(text) => {
          model.backupSecret.value = text;
        }}
        autocomplete="off"
      />
      <p>
        <Button busy={model.working.value} onClick={() => void model.openBackup()}>
          {key.openBackup}
        </Button>
      </p>
    </div>
  );
}
