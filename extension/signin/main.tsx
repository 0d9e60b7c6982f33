import browser from 'webextension-polyfill';
import { createAccount } from '../account/account.ts';
import { permissionPattern, readPortalAddress } from '../portal-address.ts';
import { createPortalClient } from '../portal-client.ts';
import { start } from '../start.tsx';
import { words } from '../words.ts';
import { askPasskey } from './ask-passkey.ts';
import { SignInPage } from './sign-in.tsx';
import { createSignIn } from './sign-in-model.ts';

const address = await readPortalAddress(browser.storage.local);
const portal = createPortalClient({
  origin: address,
  fetch: (...request) => fetch(...request),
  newId: () => crypto.randomUUID(),
});
const account = createAccount({ portal, store: browser.storage.session });
const signIn = createSignIn({ portal, account, askPasskey });
const site = { origins: [permissionPattern(address)] };
const allowed = await browser.permissions.contains(site);
await account.refresh();

await start(
  () => (
    <SignInPage
      address={address}
      account={account}
      signIn={signIn}
      allowed={allowed}
      onAllow={() => browser.permissions.request(site)}
    />
  ),
  () => words.value.extension.access.title,
);
