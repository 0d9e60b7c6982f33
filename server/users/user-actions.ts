import type { Selectable } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import { grantableRights, reasonAgainstTouching } from '#core/accounts/granting.ts';
import { isPermitted } from '#core/accounts/permission.ts';
import type { SignInMode } from '#core/accounts/sign-in-mode.ts';
import { type CommandName, commandCatalogue } from '#core/commands/catalogue.ts';
import type { Users } from '../database/access-tables.ts';
import { asGrantee } from './find-user.ts';

type Person = Pick<
  Selectable<Users>,
  'block_reason' | 'rights' | 'super_user' | 'suspended_at' | 'user_id'
> & { readonly failed: boolean; readonly signInMode: SignInMode; readonly has_totp: boolean };

/** What whoever asks may do with somebody's access now: the handlers decide by the same rules. */
export function userActions(actor: Actor, person: Person): readonly CommandName[] {
  const grantee = asGrantee(person);
  if (reasonAgainstTouching(actor, grantee) !== undefined) return [];
  const isBlocked = person.block_reason !== null;
  const isSuspended = person.suspended_at !== null;
  const mayRestore = person.block_reason !== 'operator' || actor.kind === 'operator';
  const possible: readonly (readonly [CommandName, boolean])[] = [
    ['user.setRights@1', grantableRights(actor, grantee).length > 0],
    ['user.unblock@1', person.failed],
    ['user.removeSecondFactor@1', person.has_totp],
    ['signInCertificate.sendLink@1', person.signInMode === 'certificate' && !isSuspended && !isBlocked],
    ['user.suspend@1', !isSuspended && !isBlocked],
    ['user.resume@1', isSuspended],
    ['user.block@1', !isBlocked],
    ['user.restore@1', isBlocked && mayRestore],
    ['user.remove@1', !person.super_user],
    ['account.changeSuperUser@1', !person.super_user && !isBlocked && !isSuspended],
  ];
  return possible
    .filter(([command, now]) => now && isPermittedTo(actor, command))
    .map(([command]) => command);
}

function isPermittedTo(actor: Actor, command: CommandName): boolean {
  return commandCatalogue[command].permitted.some((permission) => isPermitted(actor, permission));
}
