import { signal, useSignalEffect } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Account } from '../../device/account.ts';
import { fileSize } from '../../files/file-size.ts';
import { Button } from '../../look/button.tsx';
import { DefinitionList } from '../../look/definition-list.tsx';
import { Time } from '../../look/time.tsx';
import { formats, language, words } from '../../shell/words.ts';

/** How old the data is, how much there is of it, and whether the browser keeps it. */
export function DeviceState({ account }: { readonly account: Account }): VNode {
  const { outbox } = words.value;
  const { number } = formats.value;
  const size = (octets: number) => fileSize(octets, language.value);
  const { pulledAt, known, syncing, reached, durable } = account.status.value;
  const used = useMemo(() => signal<StorageEstimate & { readonly persisted?: boolean }>({}), []);
  const isDenied = useMemo(() => signal(false), []);
  const measure = async () => {
    if (!navigator.storage) return;
    used.value = { ...(await navigator.storage.estimate()), persisted: await navigator.storage.persisted() };
  };
  useSignalEffect(() => {
    // Measured again after each synchronisation.
    account.revision.value;
    measure().catch((error: unknown) => console.warn(error));
  });
  const { usage, quota, persisted } = used.value;
  return (
    <>
      <p role="status">{syncing ? outbox.syncing : reached ? outbox.upToDate : outbox.unreached}</p>
      <DefinitionList
        items={[
          {
            term: outbox.pulledAt,
            value: pulledAt ? <Time at={pulledAt} as="shortDateTime" /> : outbox.never,
          },
          { term: outbox.known, value: number(known) },
          {
            term: outbox.storage,
            value: usage !== undefined && quota !== undefined && outbox.storageOf(size(usage), size(quota)),
          },
        ]}
      />
      {durable && persisted !== undefined && (
        <p class="soft">{persisted ? outbox.persistent : outbox.notPersistent}</p>
      )}
      <p role="status">{isDenied.value && persisted === false && outbox.notPromised}</p>
      {durable && persisted === false && (
        <div class="form-actions">
          <Button
            onClick={async () => {
              isDenied.value = !(await navigator.storage.persist());
              await measure();
            }}
          >
            {outbox.keep}
          </Button>
        </div>
      )}
    </>
  );
}
