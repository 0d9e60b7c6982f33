import { fromBase64url } from '#core/base64.ts';
import type { CommandInput } from '#core/commands/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Language } from '#core/messages/message.ts';
import { warmFormats } from '../shell/warm-formats.ts';
import { serve } from '../worker-calls/serve.ts';
import type { DeviceCalls } from './calls.ts';
import { closeKept } from './device-database.ts';
import { type OpenAccount, openAccount } from './open-account.ts';

// A person's account on this device: rows, outbox and synchronisation live here, so that nothing of it stops the screen.

// While the page still asks who is there. This Worker is named for its language.
warmFormats(self.name as Language);

let account: OpenAccount | undefined;

function opened(): OpenAccount {
  if (!account) throw new Refusal('signin.required');
  return account;
}

serve<DeviceCalls>({
  open: async ({ person, secret }) => {
    const octets = fromBase64url(secret);
    if (octets === undefined) throw new Error('the secret is no base64url');
    await account?.stop();
    account = await openAccount({ userId: person.userId, person, secret: octets });
    if (!account) throw new Error('an account with its secret was not opened');
    void account.sync();
    return account.status();
  },
  recall: async ({ userId }) => {
    account = await openAccount({ userId });
    void account?.sync();
    return account && { person: account.person, status: account.status() };
  },
  list: (asked) => opened().desk.list(asked),
  all: (question) => opened().desk.list({ question, offset: 0, limit: Number.MAX_SAFE_INTEGER }),
  csv: async ({ question, reader }) => {
    // Few ask for it, and every page starts this Worker.
    const { ordersCsv } = await import('./orders-csv.ts');
    return ordersCsv(opened().desk, question, reader);
  },
  counts: () => opened().desk.counts(),
  columns: () => opened().desk.columns(),
  orderForm: () => opened().desk.orderForm(),
  views: () => opened().desk.views(),
  drafts: () => opened().desk.drafts(),
  order: async ({ reference }) => opened().desk.order(reference, await opened().page(reference)),
  keepPage: async (page) => {
    await opened().keepPage(page);
    opened().tell();
    return null;
  },
  submit: async ({ name, args, id }) => {
    const kept = await opened().desk.submit(name, args as CommandInput<typeof name>, id);
    void opened().sync();
    return kept;
  },
  sync: async () => {
    await opened().sync();
    return null;
  },
  dismiss: async ({ id }) => {
    await opened().device.dismiss(id);
    return null;
  },
  dropUnreadable: async () => {
    await opened().device.dropUnreadable();
    return null;
  },
  withdraw: ({ id }) => opened().device.withdraw(id),
  close: async ({ userId, discard }) => {
    await account?.stop();
    account = undefined;
    await closeKept(userId, { discard });
    return null;
  },
});
