import { Refusal } from '#core/errors/refusal.ts';
import type { Environment } from '../shell/environment.ts';
import type { Asked } from '../shell/proof.ts';
import { type Credentials, createCredentials, type Typed } from './credentials.ts';

interface ProvingDependencies {
  readonly environment: Environment;
  readonly asked: Asked;
  readonly onProven: () => void;
}

export interface Proving {
  readonly credentials: Credentials;
  /** To be called when the person has shown by other means who they are. */
  readonly proven: () => Promise<void>;
}

/** Sends what somebody types to confirm who they are, in their session or, once that has ended, for a new one. */
export function createProving({
  environment: { portal, session, newId },
  asked: { kind, person },
  onProven,
}: ProvingDependencies): Proving {
  const proven = async () => {
    if (kind === 'again') await session.refresh();
    onProven();
  };
  const send = ({ login, ...proof }: Typed, id: string): Promise<unknown> =>
    kind === 'again'
      ? portal.run('session.signIn@1', { login, ...proof }, { id })
      : portal.run('session.prove@1', proof, { id });
  const credentials = createCredentials({
    login: person.login,
    send: async (typed, id) => {
      try {
        await send(typed, id);
      } catch (error) {
        // The session has ended while the question stood: it becomes the other one.
        if (error instanceof Refusal && error.code === 'signin.required') await session.refresh();
        throw error;
      }
      await proven();
    },
    newId,
  });
  return { credentials, proven };
}
