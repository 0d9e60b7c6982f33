import type { PasskeysView } from '../passkey-views.ts';
import { reading } from './definition.ts';

export const passkeyReadings = {
  '/api/me/passkeys': reading<PasskeysView>({ permitted: [{ kind: 'user' }, { kind: 'operator' }] }),
} as const;
