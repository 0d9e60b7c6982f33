import { KeyRound, Lock, LockOpen, Smartphone } from 'lucide-preact';
import type { VNode } from 'preact';
import { Badge } from '../../look/badge.tsx';
import { Button } from '../../look/button.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { Screen } from '../../look/screen.tsx';
import { words } from '../../shell/words.ts';
import type { Vault, VaultState } from '../../vault/vault.ts';
import { BackupSection } from './backup-section.tsx';
import { KeyTable } from './key-table.tsx';
import { ProtectionSection } from './protection-section.tsx';
import { StorageSection } from './storage-section.tsx';
import { UnlockSection } from './unlock-section.tsx';

const shapes = { device: Smartphone, locked: Lock, unlocked: LockOpen } as const satisfies Record<
  VaultState,
  unknown
>;

export function VaultScreen({ vault }: { readonly vault: Vault }): VNode {
  const text = words.value.vault;
  const state = vault.state.value;
  return (
    <Screen
      title={text.title}
      lead={<p>{text.lead}</p>}
      actions={
        <>
          <span role="status">
            <Badge tone={state === 'unlocked' ? 'good' : 'neutral'} icon={shapes[state]}>
              {text.states[state]}
            </Badge>
          </span>
          {state === 'unlocked' && (
            <Button icon={Lock} onClick={() => void vault.lock()}>
              {text.lock}
            </Button>
          )}
        </>
      }
    >
      {state === 'locked' ? <UnlockSection vault={vault} /> : <Keys vault={vault} />}
      {state !== 'locked' && (
        <div class="keys-sections">
          <ProtectionSection vault={vault} />
          <BackupSection vault={vault} />
          <StorageSection />
        </div>
      )}
    </Screen>
  );
}

function Keys({ vault }: { readonly vault: Vault }): VNode {
  const { empty } = words.value.vault;
  if (vault.entries.value.length > 0) return <KeyTable vault={vault} />;
  return (
    <EmptyState icon={KeyRound} title={empty.title}>
      <p>{empty.text}</p>
    </EmptyState>
  );
}
