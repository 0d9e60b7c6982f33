import type { MeView, MySessionView } from '../signin-views.ts';
import type { SessionView } from '../views.ts';
import { reading } from './definition.ts';

export const signinReadings = {
  '/api/session': reading<SessionView>({
    permitted: [{ kind: 'anonymous' }],
    extension: true,
    whileDue: true,
  }),
  '/api/me': reading<MeView>({
    permitted: [{ kind: 'user' }, { kind: 'operator' }],
    whileDue: true,
  }),
  /** The one that asks first, then the newest. */
  '/api/me/sessions': reading<readonly MySessionView[]>({
    permitted: [{ kind: 'user' }, { kind: 'operator' }],
    whileDue: true,
  }),
} as const;
