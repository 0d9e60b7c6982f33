import { Refusal } from '#core/errors/refusal.ts';
import { arrive } from '../access/arrive.ts';
import type { Environment } from '../shell/environment.ts';
import { tabStorage } from '../shell/storage.ts';
import {
  makePresentation,
  type Presentation,
  presentationAddress,
  type Return,
  readReturn,
} from './presentation.ts';
import { openReturnChannel } from './return-channel.ts';

/** In this tab only, and gone with it; whoever reads it still needs the ticket. */
const storageKey = 'paraphe certificate sign-in';

interface Begun extends Presentation {
  /** Where the person wanted to go. */
  readonly next?: string | undefined;
}

/** What became of a return. */
export type Redeemed =
  | { readonly kind: 'signedIn'; readonly next: string | undefined }
  /** The window that asked has it; this one was for the presentation only. */
  | { readonly kind: 'handedOver' };

/** Leaves the page for the port that asks for certificates; the browser comes back to the sign-in page. */
export async function beginCertificateSignIn(origin: string, next?: string): Promise<void> {
  const begun: Begun = { ...(await makePresentation(crypto)), next };
  tabStorage().setItem(storageKey, JSON.stringify(begun));
  location.assign(presentationAddress(origin, begun));
}

/** Takes what came back out of the address, so that it stays in no history. */
export function takeReturn(): Return | undefined {
  const returned = readReturn(location.hash);
  if (returned !== undefined) history.replaceState(history.state, '', location.pathname + location.search);
  return returned;
}

/**
 * Signs in by what came back, or gives it to the window that waits for it.
 * @throws Refusal
 */
export async function redeemReturn(
  { portal, session, newId }: Pick<Environment, 'newId' | 'portal' | 'session'>,
  returned: Return,
): Promise<Redeemed> {
  const begun = takeBegun();
  if (begun?.challenge !== returned.challenge) {
    if (await openReturnChannel().hand(returned)) return { kind: 'handedOver' };
    throw new Refusal('signInCertificate.ticketVoid');
  }
  const { ticket } = returned;
  if (ticket === undefined) throw returned.refusal ?? new Refusal('signInCertificate.ticketVoid');
  await portal.run('session.signInWithCertificate@1', { ticket, verifier: begun.verifier }, { id: newId() });
  await arrive(session);
  return { kind: 'signedIn', next: begun.next };
}

function takeBegun(): Begun | undefined {
  const text = tabStorage().getItem(storageKey);
  tabStorage().removeItem(storageKey);
  return text === null ? undefined : (JSON.parse(text) as Begun);
}

/**
 * Has a certificate presented in a window of its own, so that nothing on this page is lost, and proves by it who acts
 * or, once the session has ended, begins a new one. Call it where the person pressed something: browsers open no window
 * otherwise.
 * @param signal ends the waiting: whether the window was closed cannot be seen from here
 * @throws Refusal; AbortError when the signal aborts
 */
export async function presentInWindow(
  { portal, newId }: Pick<Environment, 'newId' | 'portal'>,
  {
    origin,
    kind,
    signal,
  }: { readonly origin: string; readonly kind: 'again' | 'prove'; readonly signal: AbortSignal },
): Promise<void> {
  // Opened at once, while the press still counts.
  const opened = window.open('', '', 'popup,width=560,height=680');
  if (opened === null) throw new Refusal('signInCertificate.windowBlocked');
  const presentation = await makePresentation(crypto);
  const returning = openReturnChannel().wait(presentation.challenge, signal);
  opened.location.assign(presentationAddress(origin, presentation));
  const { ticket, refusal } = await returning;
  if (ticket === undefined) throw refusal ?? new Refusal('signInCertificate.ticketVoid');
  const name = kind === 'again' ? 'session.signInWithCertificate@1' : 'session.proveWithCertificate@1';
  await portal.run(name, { ticket, verifier: presentation.verifier }, { id: newId() });
}
