import { signal } from '@preact/signals';
import type { FunctionComponent, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Portal } from '../portal/client.ts';
import { type Environment, EnvironmentContext } from './environment.ts';
import type { Asked, Proof } from './proof.ts';
import { loadWords } from './words.ts';

interface ProveDialogProps {
  readonly asked: Asked;
  readonly settle: Proof['settle'];
}

const dialog = signal<FunctionComponent<ProveDialogProps> | undefined>(undefined);

/** Most people who open an invitation never meet it: it comes with the first question. */
async function loadDialog(): Promise<void> {
  const [{ ProveDialog }] = await Promise.all([import('../access/prove-dialog.tsx'), loadWords(['signing'])]);
  dialog.value = ProveDialog;
}

interface ProveProps {
  readonly environment: Environment;
  readonly proof: Proof;
  /** Asks nobody: what proves something must not itself wait for a proof. */
  readonly plain: Portal;
}

/** Stands once in the shell, and asks whoever is there to confirm that it is they, over whatever is open. */
export function Prove({ environment, proof, plain }: ProveProps): VNode | null {
  const asked = proof.asked.value;
  const wanted = asked !== undefined;
  useEffect(() => {
    if (!wanted) return;
    loadDialog().catch((error: unknown) => {
      console.error(error);
      proof.settle(false);
    });
  }, [wanted]);
  const Dialog = dialog.value;
  if (!asked || !Dialog) return null;
  return (
    <EnvironmentContext.Provider value={{ ...environment, portal: plain }}>
      <Dialog asked={asked} settle={proof.settle} />
    </EnvironmentContext.Provider>
  );
}
