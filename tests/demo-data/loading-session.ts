import type { SessionFacts } from '../../core/accounts/actor.ts';

/** Under which the people of the demonstration act while it is loaded: before anybody can sign in. */
export const loadingSession: SessionFacts = {
  sessionId: '00000000-0000-4000-8000-000000000000',
  audience: 'portal',
  provenAt: new Date(8.64e15),
  duties: [],
};
