import type { Database } from '../database/database.ts';
import type { Platform } from '../platform.ts';
import type { Settings } from '../settings.ts';
import type { Sealer } from '../signin/sealer.ts';
import { postOutside } from './post-outside.ts';

/** Wakes devices through the push services of the makers of their browsers. */
export interface Push {
  /** Of this portal, in base64url. */
  readonly publicKey: () => Promise<string>;
  /** @returns `gone` when the device does not want it any more @throws Error when it may work later */
  readonly send: (device: PushDevice) => Promise<'gone' | 'sent'>;
}

interface PushDevice {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** All that is said: what there is, the device then asks the portal itself. No personal data leaves it this way. */
const message = JSON.stringify({ pull: true });
/** Seconds for which a push service keeps it for a device that is off: three days. */
const timeToLive = 259_200;
const sealedFor = 'push keys';

export function makePush({
  db,
  sealer,
  settings,
}: {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly settings: Pick<Settings, 'mailFrom' | 'origin' | 'pushAllowsPrivate'>;
}): Push {
  const keys = () => db.selectFrom('push_keys').selectAll().executeTakeFirstOrThrow();
  return {
    publicKey: async () => (await keys()).public_key,
    send: async ({ endpoint, p256dh, auth }) => {
      const { generateRequestDetails } = await webPush();
      const { public_key: publicKey, sealed_private_key } = await keys();
      const privateKey = (await sealer.open(sealed_private_key, sealedFor)).toString('base64url');
      const subscription = { endpoint, keys: { p256dh, auth } };
      const { headers, body } = generateRequestDetails(subscription, message, {
        vapidDetails: { subject: subjectOf(settings), publicKey, privateKey },
        TTL: timeToLive,
        urgency: 'normal',
        topic: 'alerts',
      });
      const allowsPrivate = settings.pushAllowsPrivate;
      const status = await postOutside(
        { url: endpoint, headers, body: body ?? Buffer.of() },
        { allowsPrivate },
      );
      if (status === 404 || status === 410) return 'gone';
      if (status < 200 || status > 299) throw new Error(`the push service answered ${status}`);
      return 'sent';
    },
  };
}

/** Makes the keys of a portal that has none; of two servers that do so at once, those of one. */
export async function foundPushKeys({
  db,
  platform,
  sealer,
  officeId,
}: {
  readonly db: Database;
  readonly platform: Platform;
  readonly sealer: Sealer;
  readonly officeId: string;
}): Promise<void> {
  const found = await db.selectFrom('push_keys').select('made_at').executeTakeFirst();
  if (found !== undefined) return;
  const { publicKey, privateKey } = (await webPush()).generateVAPIDKeys();
  await db
    .insertInto('push_keys')
    .values({
      account_id: officeId,
      public_key: publicKey,
      sealed_private_key: await sealer.seal(Buffer.from(privateKey, 'base64url'), sealedFor),
      made_at: platform.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Not before it is needed: it would make every start longer. */
async function webPush() {
  return (await import('web-push')).default;
}

/** Whom a push service may write to about this portal (RFC 8292 §2.1). */
function subjectOf({ origin, mailFrom }: Pick<Settings, 'mailFrom' | 'origin'>): string {
  if (origin.startsWith('https:')) return origin;
  return `mailto:${/<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom}`;
}
