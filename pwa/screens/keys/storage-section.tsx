import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button } from '../../look/button.tsx';
import { Section } from '../../look/section.tsx';
import { words } from '../../shell/words.ts';

/** Whether the browser has promised to keep the keys when room runs short. */
export function StorageSection(): VNode | null {
  const { storage } = words.value.vault;
  const persistent = useSignal<boolean | undefined>(undefined);
  useEffect(() => {
    navigator.storage?.persisted?.().then(
      (granted) => {
        persistent.value = granted;
      },
      (error: unknown) => console.warn(error),
    );
  }, [persistent]);
  if (persistent.value === undefined) return null;
  return (
    <Section title={storage.title}>
      <p role="status">{persistent.value ? storage.persistent : storage.notPersistent}</p>
      {!persistent.value && (
        <div class="form-actions">
          <Button
            onClick={async () => {
              persistent.value = await navigator.storage.persist();
            }}
          >
            {storage.ask}
          </Button>
        </div>
      )}
    </Section>
  );
}
