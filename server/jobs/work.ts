import type { Job, JobResult, JobWithMetadata, PgBoss } from 'pg-boss';
import { applyPlanChanges } from '../account-opening/apply-plan-change.ts';
import { removeOldAlerts } from '../alerts/remove-old-alerts.ts';
import { tellStates } from '../alerts/tell-states.ts';
import { noteMailFailure, sendMail } from '../mail/send-mail.ts';
import { followUnaccepted } from '../orders/follow-unaccepted.ts';
import { remindOfExpiries } from '../orders/remind-of-expiries.ts';
import { removeOldChallenges } from '../passkeys/challenges.ts';
import { answerPersonalDataRequests } from '../personal-data/answer-personal-data-requests.ts';
import { eraseWhatIsDue } from '../personal-data/erase-due.ts';
import type { Portal } from '../portal.ts';
import { sendPushes } from '../push/send-pushes.ts';
import { renewWhatIsDue } from '../renewals/renew-what-is-due.ts';
import { remindOfCertificateEnds } from '../sign-in-certificates/remind-of-ends.ts';
import { answerRecoveries } from '../signin/answer-recoveries.ts';
import { removeOldGuards } from '../signin/guards.ts';
import { removeOldSessions } from '../signin/sessions.ts';
import { queues, queueWaitingMails } from './queues.ts';

/** Numbers of the workers that commands wake. */
export interface Workers {
  readonly mail: string;
  readonly revocation: string;
  readonly push: string;
}

/**
 * Has the jobs done.
 * @param options.ours is kept to the jobs that are being done
 */
export async function work(
  boss: PgBoss,
  portal: Portal,
  { pollingSeconds, ours }: { readonly pollingSeconds: number; readonly ours: Set<string> },
): Promise<Workers> {
  const doing = async <Result>({ id }: Job<unknown>, done: () => Promise<Result>): Promise<Result> => {
    ours.add(id);
    try {
      return await done();
    } finally {
      ours.delete(id);
    }
  };
  const mail = await boss.work(
    queues.mail,
    {
      pollingIntervalSeconds: pollingSeconds,
      batchSize: 20,
      burstWhenBatchFull: true,
      includeMetadata: true,
      perJobResults: true,
    } as const,
    (jobs: JobWithMetadata<{ mailId: string }>[]) =>
      Promise.all(jobs.map((job) => doing(job, () => sendQueued(portal, job)))),
  );
  const revocation = await boss.work(
    queues.revocation,
    { pollingIntervalSeconds: pollingSeconds },
    async (jobs) => {
      for (const job of jobs) await doing(job, () => portal.issuance.signRevocationLists());
    },
  );
  const push = await boss.work(queues.push, { pollingIntervalSeconds: pollingSeconds }, async (jobs) => {
    for (const job of jobs) await doing(job, () => sendPushes(portal));
  });
  await boss.work(queues.housekeeping, { pollingIntervalSeconds: 5 }, async (jobs) => {
    for (const job of jobs) await doing(job, () => keepHouse(portal, boss));
  });
  return { mail, revocation, push };
}

async function keepHouse(portal: Portal, boss: PgBoss): Promise<void> {
  await queueWaitingMails(portal, boss);
  await removeOldSessions(portal.database.tables, portal.platform.now());
  await removeOldChallenges(portal.database.tables, portal.platform.now());
  await removeOldGuards(portal);
  await removeOldAlerts(portal);
  await answerRecoveries(portal);
  await answerPersonalDataRequests(portal);
  await applyPlanChanges(portal);
  await tellStates(portal);
  // Before the reminders: what was renewed now needs none.
  await renewWhatIsDue(portal);
  await followUnaccepted(portal);
  await remindOfExpiries(portal);
  await remindOfCertificateEnds(portal);
  await eraseWhatIsDue(portal);
  portal.jobs.pushesWait();
  await portal.issuance.renewWhatIsDue();
}

async function sendQueued(
  portal: Portal,
  { id, data, retryCount, retryLimit }: JobWithMetadata<{ mailId: string }>,
): Promise<JobResult> {
  try {
    await sendMail(portal, data.mailId);
    return { id, status: 'completed' };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    await noteMailFailure(portal, data.mailId, { failure, final: retryCount >= retryLimit });
    return { id, status: 'failed', output: { failure } };
  }
}
