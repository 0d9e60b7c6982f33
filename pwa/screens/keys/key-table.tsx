import { useSignal } from '@preact/signals';
import { Download, Trash2 } from 'lucide-preact';
import type { VNode } from 'preact';
import { fileStem } from '#core/keys/file-stem.ts';
import { saveFile } from '../../files/save-file.ts';
import { Button } from '../../look/button.tsx';
import { type Column, DataTable } from '../../look/data-table.tsx';
import { Time } from '../../look/time.tsx';
import { words } from '../../shell/words.ts';
import type { IndexEntry } from '../../vault/index-entry.ts';
import type { Vault } from '../../vault/vault.ts';
import { RemovalDialog } from './removal-dialog.tsx';

/** The keys with what they belong to, newest first. */
export function KeyTable({ vault }: { readonly vault: Vault }): VNode {
  const { vault: text, common } = words.value;
  const removing = useSignal<IndexEntry | undefined>(undefined);
  const download = async ({ spkiSha256, label, belongsTo }: IndexEntry) => {
    const pem = await vault.find(spkiSha256);
    if (pem) saveFile(`${fileStem(label, belongsTo.reference)}.key.pem`, pem, 'application/x-pem-file');
  };
  const columns: readonly Column<IndexEntry>[] = [
    { key: 'for', title: text.key.for, heading: true, cell: (entry) => <Owner entry={entry} /> },
    {
      key: 'reference',
      title: text.key.order,
      cell: ({ belongsTo: { reference } }) =>
        reference ? (
          <a class="mono" href={`/invitation?order=${encodeURIComponent(reference)}`}>
            {reference}
          </a>
        ) : (
          <span class="soft">{text.key.withoutOrder}</span>
        ),
    },
    { key: 'kind', title: text.key.kind, cell: ({ kind }) => common.keyKinds[kind] },
    {
      key: 'createdAt',
      title: text.key.created,
      cell: ({ createdAt }) => <Time at={createdAt} as="shortDate" />,
    },
    {
      key: 'fingerprint',
      title: text.key.fingerprint,
      cell: ({ spkiSha256 }) => (
        <span class="mono small" title={spkiSha256}>
          {spkiSha256.slice(0, 16)}…
        </span>
      ),
    },
    {
      key: 'actions',
      title: text.key.actions,
      end: true,
      cell: (entry) => (
        <span class="keys-actions">
          <Button
            kind="quiet"
            icon={Download}
            label={text.key.download(entry.label)}
            onClick={() => void download(entry)}
          >
            {common.actions.download}
          </Button>
          <Button
            kind="quiet"
            icon={Trash2}
            label={text.key.remove(entry.label)}
            onClick={() => {
              removing.value = entry;
            }}
          >
            {common.actions.remove}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={text.key.list}
        columns={columns}
        rows={vault.entries.value}
        rowKey={({ spkiSha256 }) => spkiSha256}
      />
      <RemovalDialog
        entry={removing.value}
        onClose={() => {
          removing.value = undefined;
        }}
        onRemove={({ spkiSha256 }) => vault.remove(spkiSha256)}
      />
    </>
  );
}

function Owner({ entry }: { readonly entry: IndexEntry }): VNode {
  const { emailAddress } = entry.belongsTo;
  return (
    <>
      {entry.label}
      {emailAddress && emailAddress !== entry.label && <div class="soft small">{emailAddress}</div>}
    </>
  );
}
