import type { Messages } from '../en/index.ts';
import { common } from './common.ts';
import { delivery } from './delivery.ts';
import { errors } from './errors/index.ts';
import { invitation } from './invitation.ts';
import { keybot } from './keybot.ts';
import { office } from './office.ts';
import { orders } from './orders.ts';
import { shell } from './shell.ts';
import { signin } from './signin.ts';
import { toolbox } from './toolbox.ts';
import { vault } from './vault.ts';

/** Everything the PWA says in French; a message that English has and this lacks fails the build. */
export const messages: Messages = {
  common,
  delivery,
  errors,
  invitation,
  keybot,
  office,
  orders,
  shell,
  signin,
  toolbox,
  vault,
};
