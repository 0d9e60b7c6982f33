import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Refusal } from '#core/errors/refusal.ts';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Screen } from '../../look/screen.tsx';
import { Loading } from '../../look/spinner.tsx';
import { asRefusal } from '../../shell/refusal-words.ts';
import { words } from '../../shell/words.ts';
import { openVault } from '../../vault/this-device.ts';
import type { Vault } from '../../vault/vault.ts';
import { VaultScreen } from './vault-screen.tsx';
import './keys.css';

/** `/keys`: the keys of this browser (KEY-5). */
export default function KeysRoute(): VNode {
  const vault = useSignal<Vault | undefined>(undefined);
  const refusal = useSignal<Refusal | undefined>(undefined);
  useEffect(() => {
    openVault().then(
      (opened) => {
        vault.value = opened;
      },
      (error: unknown) => {
        refusal.value = asRefusal(error);
      },
    );
  }, [vault, refusal]);

  if (vault.value) return <VaultScreen vault={vault.value} />;
  return (
    <Screen title={words.value.vault.title}>
      {refusal.value ? <RefusalNotice refusal={refusal.value} /> : <Loading />}
    </Screen>
  );
}
