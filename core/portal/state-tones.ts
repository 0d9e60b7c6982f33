import type { OrderState } from '../orders/state.ts';

/** In which tone a state is shown: what goes well, what wants somebody, what ended badly. */
export const stateTones = {
  awaitingApproval: 'warn',
  approvalRefused: 'bad',
  awaitingHolder: 'info',
  invitationExpired: 'warn',
  cancelled: 'neutral',
  refused: 'bad',
  underVerification: 'info',
  readyToDeliver: 'warn',
  toAccept: 'warn',
  valid: 'good',
  expired: 'bad',
  revoked: 'bad',
} as const satisfies Record<OrderState, 'bad' | 'good' | 'info' | 'neutral' | 'warn'>;
