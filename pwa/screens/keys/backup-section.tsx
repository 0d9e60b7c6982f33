import { useSignal } from '@preact/signals';
import { Download, Upload } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../files/save-file.ts';
import { Button } from '../../look/button.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Section } from '../../look/section.tsx';
import { toast } from '../../look/toasts.tsx';
import { now } from '../../shell/clock.ts';
import { createTask } from '../../shell/task.ts';
import { words } from '../../shell/words.ts';
import type { Vault } from '../../vault/vault.ts';
import { ImportDialog } from './import-dialog.tsx';

/** All keys in one sealed file, out and in. */
export function BackupSection({ vault }: { readonly vault: Vault }): VNode {
  const { backup } = words.value.vault;
  const task = useMemo(createTask, []);
  const importing = useSignal(false);
  const isSet = vault.state.value === 'unlocked';
  const save = () =>
    task.run(async () => {
      const name = `keys-${now.value.toISOString().slice(0, 10)}.paraphe-vault`;
      saveFile(name, await vault.exportBackup(), 'application/json');
      toast({ text: backup.exported(name) });
    });
  return (
    <Section title={backup.title}>
      <p>{isSet ? backup.text : backup.needsPassphrase}</p>
      <div class="form-actions">
        <Button icon={Download} disabled={!isSet} busy={task.busy.value} onClick={() => void save()}>
          {backup.export}
        </Button>
        <Button
          icon={Upload}
          onClick={() => {
            importing.value = true;
          }}
        >
          {backup.import}
        </Button>
      </div>
      <RefusalNotice refusal={task.refusal.value} />
      {importing.value && (
        <ImportDialog
          vault={vault}
          onClose={() => {
            importing.value = false;
          }}
        />
      )}
    </Section>
  );
}
