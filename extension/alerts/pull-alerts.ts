import { alertNotices } from '#core/alerts/alert-notices.ts';
import type { ErrorCode } from '#core/errors/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { AlertsView, AlertView } from '#core/portal/alert-views.ts';
import { ordersPathOf } from '#core/portal/orders-path.ts';
import {
  type Access,
  endAccess,
  hasEnded,
  keepPerson,
  type Person,
  readAccess,
  type TokenStore,
} from '../account/kept-token.ts';
import type { KeptStore } from '../kept-store.ts';
import type { PortalClient } from '../portal-client.ts';
import type { ExtensionWords } from '../words-in.ts';
import type { AlertsState } from './badge.ts';
import { type NoticeId, readNoticeId, writeNoticeId } from './notice-id.ts';
import { readQuietKinds } from './quiet-kinds.ts';
import { isFollowed, keepShown, type Range, type Reader, readShown } from './shown-alerts.ts';

/** The part of `browser.notifications` that is used. */
interface Notices {
  getAll(): Promise<Record<string, unknown>>;
  create(id: string, notice: { readonly title: string; readonly message: string }): Promise<void>;
}

export interface PullAlerts {
  readonly portal: PortalClient;
  readonly local: KeptStore;
  readonly session: TokenStore;
  readonly notices: Notices;
  readonly words: ExtensionWords;
  /** Whether somebody is at the device: only then the session lasts longer for being asked by. */
  readonly attended: () => Promise<boolean>;
}

/** At once from the portal; it gives no more. */
const limit = 200;

/**
 * Asks the portal for new alerts, shows them, then notes that they were shown. Whoever calls it has it run once at a time.
 *
 * The browser may end the background script between any two of these steps (EXT-2). Noting comes last, since an alert
 * noted first would be lost; whoever comes after finds what was shown by the notifications that stand, or by what was
 * noted when somebody took one away, and shows the others.
 * @returns what the button is to say
 */
export async function pullAlerts(pull: PullAlerts): Promise<AlertsState> {
  const { portal, local, session } = pull;
  const access = await readAccess(session, portal.origin);
  if (access === undefined) {
    const isMissed = (await hasEnded(session, portal.origin)) || (await isFollowed(local, portal.origin));
    return { kind: isMissed ? 'ended' : 'nobody' };
  }
  try {
    return await pullWith(pull, access);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (endsAccess(error.code)) await endAccess(session, portal.origin);
    return { kind: stateAfter(error.code) };
  }
}

const endsAccess = (code: ErrorCode) => code === 'signin.required';

function stateAfter(code: ErrorCode): 'away' | 'ended' | 'tooOld' {
  if (code === 'command.clientTooOld') return 'tooOld';
  // Somebody with a duty is told of it where they sign in.
  return endsAccess(code) || code === 'signin.dutyFirst' ? 'ended' : 'away';
}

async function pullWith(pull: PullAlerts, access: Access): Promise<AlertsState> {
  const { portal, local } = pull;
  const { token } = access;
  const person = access.person ?? (await askPerson(pull, token));
  const reader = { origin: portal.origin, userId: person.userId };
  const unattended = !(await pull.attended());
  // The first time, what was not looked at yet is told as well: the person may wait for it.
  const { newest: before = 0 } = await readShown(local, reader);
  const alerts: AlertView[] = [];
  let answer: AlertsView;
  let after = before;
  let last: number;
  do {
    last = after;
    answer = await portal.read('/api/alerts', { token, unattended, query: { after, limit } });
    alerts.push(...answer.alerts);
    after = answer.newest;
    // One answer may not hold them all, and together they are fewer notifications.
  } while (answer.alerts.length > 0 && after > last);
  await show(pull, person, alerts);
  if (after !== before || !(await isFollowed(local, portal.origin))) await keepShown(local, reader, after);
  return { kind: 'current', unseen: answer.unseen };
}

async function askPerson({ portal, session }: PullAlerts, token: string): Promise<Person> {
  const { person } = await portal.session(token);
  if (person === undefined) throw new Refusal('signin.required');
  await keepPerson(session, portal.origin, { token, person });
  return person;
}

async function show(pull: PullAlerts, person: Person, alerts: readonly AlertView[]): Promise<void> {
  const { portal, local, notices, words } = pull;
  const reader = { origin: portal.origin, userId: person.userId };
  const [quiet, done] = [await readQuietKinds(local), await rangesShown(pull, reader)];
  const wanted = alerts.filter(
    ({ kind, number, seenAt }) =>
      seenAt === undefined &&
      !quiet.includes(kind) &&
      !done.some(([first, last]) => first <= number && number <= last),
  );
  for (const { title, body, path, alerts: told } of alertNotices(wanted, {
    words,
    ordersPath: ordersPathOf(person),
  })) {
    const numbers = told.map(({ number }) => number);
    const id: NoticeId = { ...reader, range: [Math.min(...numbers), Math.max(...numbers)], path };
    await notices.create(writeNoticeId(id), { title, message: body });
  }
}

/** Of the alerts above the newest that was noted: those that were shown all the same. */
async function rangesShown({ local, notices }: PullAlerts, reader: Reader): Promise<readonly Range[]> {
  // What stands first: what is taken away after it was counted is counted already.
  const standing = Object.keys(await notices.getAll()).flatMap((text) => {
    const id = readNoticeId(text);
    return id?.userId === reader.userId && id.origin === reader.origin ? [id.range] : [];
  });
  const { closed } = await readShown(local, reader);
  return [...standing, ...closed];
}
