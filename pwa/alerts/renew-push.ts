import type { CommandInput } from '#core/commands/catalogue.ts';
import { clientVersionHeader, protocolVersion } from '#core/portal/api.ts';

interface Renewal {
  /** What the browser's maker ended, and what it gave instead, if it did. */
  readonly ended: Pick<PushSubscription, 'options'> | null;
  readonly given: PushSubscription | null;
  readonly subscribe: (options: PushSubscriptionOptionsInit) => Promise<PushSubscription>;
  readonly fetch: typeof fetch;
  readonly newId: () => string;
}

/**
 * A browser's maker may end a subscription at any time (Push API §8.1): the portal is told of the one that follows.
 * @throws Error when the portal could not be told; the browser then asks again
 */
export async function renewPush({ ended, given, subscribe, fetch, newId }: Renewal): Promise<void> {
  const key = ended?.options.applicationServerKey;
  const next = given ?? (key ? await subscribe({ userVisibleOnly: true, applicationServerKey: key }) : null);
  if (next === null) return;
  const { endpoint = '', keys = {} } = next.toJSON();
  const args: CommandInput<'push.subscribe@1'> = {
    endpoint,
    p256dh: keys.p256dh ?? '',
    auth: keys.auth ?? '',
  };
  const response = await fetch('/api/commands', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', [clientVersionHeader]: String(protocolVersion) },
    body: JSON.stringify({ id: newId(), name: 'push.subscribe@1', args }),
  });
  if (!response.ok) throw new Error(`the portal answered ${response.status}`);
}
