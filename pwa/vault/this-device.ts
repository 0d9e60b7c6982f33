import { announce, onChange } from '../replica/change-channel.ts';
import { reconnecting } from '../replica/reconnecting.ts';
import { storageRefusal } from './storage-refusal.ts';
import { createVault, type Vault } from './vault.ts';
import { openVaultDatabase } from './vault-database.ts';
import { vaultWork } from './vault-work.ts';

let opened: Promise<Vault> | undefined;

/**
 * The vault of this browser, opened once per page.
 * @throws Refusal `vault.unavailable` where the browser refuses to store; asked again, it tries again
 */
export function openVault(): Promise<Vault> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw storageRefusal(error);
  });
  return opened;
}

async function open(): Promise<Vault> {
  const vault = await createVault({
    connect: reconnecting((onClosed) => openVaultDatabase({ onClosed })),
    work: vaultWork,
    announce: () => announce({ kind: 'vault' }),
    persist: () => void navigator.storage?.persist?.(),
  });
  onChange(({ kind }) => kind === 'vault' && void vault.reload(), new AbortController().signal);
  return vault;
}
