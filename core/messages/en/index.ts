import { errors } from './errors/index.ts';
import { firstMessages } from './first.ts';
import { words as account } from './rooms/account.ts';
import { words as list } from './rooms/list.ts';
import { words as office } from './rooms/office.ts';
import { words as opening } from './rooms/opening.ts';
import { words as orders } from './rooms/orders.ts';
import { words as reasons } from './rooms/reasons.ts';
import { words as signing } from './rooms/signing.ts';
import { words as tools } from './rooms/tools.ts';

/**
 * Everything the PWA says in English, room by room: the page loads a room's words with the screens that say them. An area
 * may be spread over rooms, a part of it never. The extension's own words and the mails stand apart.
 */
export const messages = {
  ...firstMessages,
  ...list,
  ...signing,
  ...account,
  ...opening,
  ...office,
  ...tools,
  ...reasons,
  acceptance: orders.acceptance,
  renewal: orders.renewal,
  administration: { ...list.administration, ...account.administration },
  ordering: { ...list.ordering, ...orders.ordering },
  errors,
};

export type Messages = typeof messages;
