import { type AlertChannel, channelsOf } from '#core/alerts/alert-channels.ts';
import { type AlertKind, alertKinds } from '#core/alerts/alert-kinds.ts';
import type { AlertSettingsView } from '#core/portal/alert-views.ts';
import type { Asker } from '../http/who-asks.ts';
import type { Portal } from '../portal.ts';
import { ownPerson } from './own-person.ts';

/** What reaches whoever asks, and how. */
export async function alertSettings({ database, push }: Portal, asker: Asker): Promise<AlertSettingsView> {
  const { alert_choices: choices } = await database.tables
    .selectFrom('users')
    .select('alert_choices')
    .where('user_id', '=', ownPerson(asker).userId)
    .executeTakeFirstOrThrow();
  return {
    choices: Object.fromEntries(alertKinds.map((kind) => [kind, channelsOf(kind, choices)])) as Readonly<
      Record<AlertKind, readonly AlertChannel[]>
    >,
    isUsual: choices === null,
    pushKey: await push.publicKey(),
  };
}
