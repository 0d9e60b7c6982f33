import { IdCard } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';
import { presentInWindow } from './certificate-sign-in.ts';

interface CertificateProofProps {
  /** `again`: the session has ended, a new one begins. */
  readonly kind: 'again' | 'prove';
  readonly onProven: () => void;
}

/** Confirms by a certificate that it is still the same person, in a window of its own: what is on this page stays. */
export function CertificateProof({ kind, onProven }: CertificateProofProps): VNode | null {
  const environment = useEnvironment();
  const origin = environment.session.view.value?.certificateOrigin;
  const waiting = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => waiting.current?.abort(), []);
  const prove = useMemo(
    () =>
      createAction(async (_id, to: string) => {
        const mine = new AbortController();
        waiting.current = mine;
        try {
          await presentInWindow(environment, { origin: to, kind, signal: mine.signal });
        } catch (error) {
          // Given up here; whoever pressed again has the next one.
          if (mine.signal.aborted) return;
          throw error;
        }
        onProven();
      }, environment.newId),
    [environment, kind],
  );
  if (origin === undefined) return null;
  const { signin, signInCertificates } = words.value;
  return (
    <>
      <RefusalNotice refusal={prove.refusal.value} />
      <Button icon={IdCard} wide busy={prove.busy.value} onClick={() => prove.run(origin)}>
        {signin.prove.certificate}
      </Button>
      <p class="soft" role="status">
        {prove.busy.value && signInCertificates.prove.waiting}
      </p>
      {prove.busy.value && (
        <Button
          kind="quiet"
          onClick={() => {
            waiting.current?.abort();
            // The one before ends first.
            setTimeout(() => prove.run(origin));
          }}
        >
          {signInCertificates.prove.again}
        </Button>
      )}
    </>
  );
}
