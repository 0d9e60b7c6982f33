import { type Purpose, purposesOfCommand } from '#core/accounts/purposes.ts';
import type { CommandName } from '#core/commands/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Running } from '../commands/handler.ts';

/** @throws Refusal `purpose.withdrawn` when the person does not let their data serve what the command needs */
export async function refuseWithdrawn(
  { transaction, actor }: Pick<Running, 'actor' | 'transaction'>,
  command: CommandName,
): Promise<void> {
  const needed = purposesOfCommand[command];
  if (needed === undefined || actor.kind !== 'user') return;
  const person = await transaction
    .selectFrom('users')
    .select('withdrawn_purposes')
    .where('user_id', '=', actor.userId)
    .executeTakeFirst();
  const withdrawn = needed.filter((purpose: Purpose) => person?.withdrawn_purposes.includes(purpose));
  if (withdrawn.length > 0) throw new Refusal('purpose.withdrawn', { purposes: withdrawn });
}
