import type { Page } from '@playwright/test';

/** A device that keeps passkeys; it belongs to the page. */
export interface VirtualAuthenticator {
  readonly passkeys: () => Promise<readonly KeptPasskey[]>;
  /** Keeps a passkey of another page's, as if it were the same device. */
  readonly keep: (passkey: KeptPasskey) => Promise<void>;
  /** Whether it knows its owner, by a finger or a face. */
  readonly recognise: (recognised: boolean) => Promise<void>;
}

/** One as the DevTools protocol tells it. */
interface KeptPasskey {
  readonly credentialId: string;
  readonly isResidentCredential: boolean;
  readonly privateKey: string;
  readonly signCount: number;
  readonly rpId?: string;
  readonly userHandle?: string;
}

export async function addVirtualAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    passkeys: async () => (await devTools.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    keep: async (credential) => {
      await devTools.send('WebAuthn.addCredential', { authenticatorId, credential });
    },
    recognise: async (isUserVerified) => {
      await devTools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
  };
}
