import { expect } from 'vitest';
import type { SyncWorld } from './world.ts';

/** The certificate was accepted once or not at all, whoever asked for it how often, and every device shows since when. */
export async function judgeAcceptance({ opened, superUser, devices, certificate }: SyncWorld): Promise<void> {
  const { tables } = opened.portal.database;
  const { accepted_at, revocation_reason } = await tables
    .selectFrom('certificates')
    .select(['accepted_at', 'revocation_reason'])
    .where('serial_number', '=', certificate.serialNumber)
    .executeTakeFirstOrThrow();
  const asked = await tables
    .selectFrom('commands')
    .select(['outcome', 'version', 'at'])
    .where('account_id', '=', superUser.accountId)
    .where('name', '=', 'certificate.accept@1')
    .execute();
  const done = asked.filter(({ outcome }) => outcome !== null && 'result' in (outcome as object));
  // Who is second changes nothing.
  const changes = done.filter(({ version }) => Number(version) > 0).map(({ at }) => at);
  expect(changes).toEqual(accepted_at === null ? [] : [accepted_at]);
  expect(done.length > 0).toBe(accepted_at !== null);
  if (accepted_at !== null) expect(revocation_reason).not.toBe('privilegeWithdrawn');
  if (revocation_reason === null) {
    const refusals = asked.flatMap(({ outcome }) => codeOf(outcome as object));
    expect(refusals.filter((code) => code !== 'right.missing')).toEqual([]);
  }
  for (const [index, { device }] of devices.entries()) {
    const order = await device.order(certificate.reference);
    const shown = order?.certificates.map(({ acceptedAt }) => acceptedAt ?? null);
    expect([index, shown ?? [accepted_at]]).toEqual([index, [accepted_at]]);
  }
}

const codeOf = (outcome: object) => ('code' in outcome ? [outcome.code] : []);
