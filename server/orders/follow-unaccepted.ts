import { Refusal } from '#core/errors/refusal.ts';
import { acceptanceReminderDays } from '#core/orders/acceptance.ts';
import { execute } from '../commands/executor.ts';
import type { Database } from '../database/database.ts';
import type { Portal } from '../portal.ts';
import { awaitsAcceptance } from './state-condition.ts';

/** In one go; the next one comes a minute later. */
const most = 100;
const notice = acceptanceReminderDays * 86_400_000;
const actor = { kind: 'system', name: 'acceptance' } as const;

/** Reminds of certificates that nobody has accepted, and revokes those that nobody accepted in time (T 6.4). */
export async function followUnaccepted(portal: Portal): Promise<void> {
  const { database, platform } = portal;
  const now = platform.now();
  const untold = await unaccepted(database.tables, now)
    .select('certificate_id')
    .where('accept_by', '<=', new Date(now.getTime() + notice))
    .where('acceptance_reminded_at', 'is', null)
    .execute();
  for (const { certificate_id: certificateId } of untold) {
    const name = 'certificate.remindToAccept@1';
    await execute(portal, { id: platform.newId(), name, args: { certificateId }, actor });
  }
  const late = await unaccepted(database.tables, now)
    .innerJoin('orders', 'orders.order_id', 'certificates.order_id')
    .select(['reference', 'serial_number'])
    .where('accept_by', '<=', now)
    // After a portal that was down on those days, people have their week nonetheless.
    .where('acceptance_reminded_at', '<=', new Date(now.getTime() - notice))
    .execute();
  for (const { reference, serial_number: serialNumber } of late) {
    await revoke(portal, { reference, serialNumber });
  }
}

async function revoke(
  portal: Portal,
  args: { readonly reference: string; readonly serialNumber: string },
): Promise<void> {
  try {
    const name = 'certificate.revokeUnaccepted@1';
    await execute(portal, { id: portal.platform.newId(), name, args, actor });
  } catch (error) {
    // Somebody accepted it at the last moment, or another server was faster.
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Those that still wait; an expired one is beyond revoking. */
function unaccepted(db: Database, now: Date) {
  return db
    .selectFrom('certificates')
    .where(awaitsAcceptance)
    .where('not_after', '>', now)
    .orderBy('accept_by')
    .limit(most);
}
