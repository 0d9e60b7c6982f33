import { useSignal } from '@preact/signals';
import { Fingerprint, LockKeyhole } from 'lucide-preact';
import type { VNode } from 'preact';
import { Button } from '../../look/button.tsx';
import { Section } from '../../look/section.tsx';
import { words } from '../../shell/words.ts';
import { passkeysOffered } from '../../vault/passkey.ts';
import type { Vault } from '../../vault/vault.ts';
import { PasskeyDialog } from './passkey-dialog.tsx';
import { PassphraseDialog } from './passphrase-dialog.tsx';

type OpenDialog = 'none' | 'passkey' | 'passphrase';

/** What the list of keys is sealed by, and how to change that. */
export function ProtectionSection({ vault }: { readonly vault: Vault }): VNode {
  const { vault: text } = words.value;
  const dialog = useSignal<OpenDialog>('none');
  const open = (which: OpenDialog) => () => {
    dialog.value = which;
  };
  const isSet = vault.state.value === 'unlocked';
  return (
    <Section title={text.device.title}>
      <p>{isSet ? text.protected : text.device.text}</p>
      <p class="soft small">{text.known}</p>
      <div class="form-actions">
        <Button icon={LockKeyhole} onClick={open('passphrase')}>
          {isSet ? text.passphrase.change : text.device.set}
        </Button>
      </div>
      {isSet && passkeysOffered() && (
        <>
          <h3>{text.passkey.title}</h3>
          <p>
            {text.passkey.text} {text.passkey.count(vault.passkeys.value.length)}
          </p>
          <div class="form-actions">
            <Button icon={Fingerprint} onClick={open('passkey')}>
              {text.passkey.add}
            </Button>
          </div>
        </>
      )}
      {dialog.value === 'passphrase' && <PassphraseDialog vault={vault} onClose={open('none')} />}
      {dialog.value === 'passkey' && <PasskeyDialog vault={vault} onClose={open('none')} />}
    </Section>
  );
}
