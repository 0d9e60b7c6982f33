import { Plus } from 'lucide-preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { mostPasskeys } from '#core/accounts/passkey.ts';
import type { PasskeysView } from '#core/portal/passkey-views.ts';
import { Button } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { Section } from '../look/section.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useReading } from '../shell/use-reading.ts';
import { words } from '../shell/words.ts';
import { AddPasskeyDialog } from './add-passkey-dialog.tsx';
import { passkeysSupported } from './ask-browser.ts';
import { OnePasskey } from './one-passkey.tsx';
import './passkeys-section.css';

interface PasskeysSectionProps {
  /** One was added, renamed or removed. */
  readonly onChanged?: () => Promise<void>;
}

/** One's own passkeys: several, named, each removable (AUT-5). */
export function PasskeysSection({ onChanged }: PasskeysSectionProps): VNode {
  const { portal, session } = useEnvironment();
  const mode = session.person.value?.signInMode;
  const reading = useReading((signal) => portal.read('/api/me/passkeys', { signal }), [portal, mode]);
  const [adding, setAdding] = useState(false);
  const { passkeys } = words.value;
  const view = reading.value.value;
  const changed = async () => {
    await Promise.all([reading.reload(), onChanged?.()]);
  };
  return (
    <Section
      title={passkeys.title}
      actions={
        view &&
        mayAdd(view) && (
          <Button icon={Plus} onClick={() => setAdding(true)}>
            {passkeys.add.open}
          </Button>
        )
      }
    >
      <p class="soft">{passkeys.lead}</p>
      <Loaded reading={reading}>
        {(loaded) => (
          <>
            <Limits view={loaded} />
            {loaded.passkeys.length === 0 && loaded.usable && <p>{passkeys.none}</p>}
            {loaded.passkeys.length > 0 && (
              <ul class="passkeys">
                {loaded.passkeys.map((passkey) => (
                  <OnePasskey key={passkey.passkeyId} passkey={passkey} onChanged={changed} />
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
      <AddPasskeyDialog open={adding} onClose={() => setAdding(false)} onAdded={changed} />
    </Section>
  );
}

function mayAdd({ usable, passkeys }: PasskeysView): boolean {
  return usable && passkeysSupported() && passkeys.length < mostPasskeys;
}

/** Why none can be added, where that is so. */
function Limits({ view: { usable, passkeys: have } }: { readonly view: PasskeysView }): VNode | null {
  const { passkeys } = words.value;
  if (!usable) return <Notice kind="info">{passkeys.unusable}</Notice>;
  if (!passkeysSupported()) return <Notice kind="info">{passkeys.unsupported}</Notice>;
  if (have.length >= mostPasskeys) return <Notice kind="info">{passkeys.full}</Notice>;
  return null;
}
