import type { BadgesView } from '../badges.ts';
import type { UsersView } from '../users-views.ts';
import { reading } from './definition.ts';

export const userReadings = {
  /** Of the account of whoever asks. */
  '/api/users': reading<UsersView>({ permitted: [{ kind: 'user', anyOf: ['administrative'] }] }),
  '/api/office/accounts/:accountId/users': reading<UsersView>({ permitted: [{ kind: 'operator' }] }),
  '/api/badges': reading<BadgesView>({ permitted: [{ kind: 'user' }, { kind: 'operator' }] }),
} as const;
