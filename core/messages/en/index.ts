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

/** Everything the PWA says in English. The extension's own words and the mails stand apart, so that a first screen does not load them. */
export const messages = {
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

export type Messages = typeof messages;
