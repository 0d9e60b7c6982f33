import type { CommandName } from '#core/commands/catalogue.ts';
import type { UserView } from '#core/portal/users-views.ts';
import type { Environment } from '../shell/environment.ts';

/** What may be done with somebody's access besides changing their rights, in the order in which it is offered. */
const userActs = [
  'resume',
  'restore',
  'unblock',
  'sendLink',
  'removeSecondFactor',
  'suspend',
  'block',
  'remove',
] as const;
export type UserAct = (typeof userActs)[number];

/** Those that take something away. */
const taking: readonly UserAct[] = ['removeSecondFactor', 'suspend', 'block', 'remove'];
export const isTaking = (act: UserAct): boolean => taking.includes(act);

const commands = {
  resume: 'user.resume@1',
  restore: 'user.restore@1',
  unblock: 'user.unblock@1',
  sendLink: 'signInCertificate.sendLink@1',
  removeSecondFactor: 'user.removeSecondFactor@1',
  suspend: 'user.suspend@1',
  block: 'user.block@1',
  remove: 'user.remove@1',
} as const satisfies Readonly<Record<UserAct, CommandName>>;

/** What whoever asks may do with this person now. */
export function actsOn({ actions }: UserView): readonly UserAct[] {
  return userActs.filter((act) => actions.includes(commands[act]));
}

export function doAct(
  { portal }: Environment,
  { act, userId, keepContact, id }: { act: UserAct; userId: string; keepContact: boolean; id: string },
): Promise<unknown> {
  if (act === 'remove') return portal.run(commands.remove, { userId, keepContact }, { id });
  return portal.run(commands[act], { userId }, { id });
}
