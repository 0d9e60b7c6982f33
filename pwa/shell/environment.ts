import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Portal } from '../portal/client.ts';
import type { Session } from './session.ts';

/** What the page takes from the outside world; made once, in main.tsx. */
export interface Environment {
  /** With the cookie of whoever is signed in. */
  readonly portal: Portal;
  /** With the secret of an invitation link, and without the cookie. */
  readonly portalOf: (invitation: string) => Portal;
  /** With the secret of a link to personal data, and without the cookie. */
  readonly portalOfPerson: (link: string) => Portal;
  readonly session: Session;
  /** A new random UUID: the id of a command. */
  readonly newId: () => string;
}

export const EnvironmentContext = createContext<Environment | undefined>(undefined);

export function useEnvironment(): Environment {
  const environment = useContext(EnvironmentContext);
  if (!environment) throw new Error('no Environment: main.tsx provides it around every screen');
  return environment;
}
