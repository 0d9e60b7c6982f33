import { ExternalLink, Settings } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Account } from '../account/account.ts';
import { Decoder } from '../decoder/decoder.tsx';
import { SiteCard, type SiteCardProps } from '../site/site-card.tsx';
import type { SearchModel } from '../staff/search-model.ts';
import { Staff } from '../staff/staff.tsx';
import type { StaffModel } from '../staff/staff-model.ts';
import { words } from '../words.ts';
import { AccountBar } from './account-bar.tsx';
import { askAgain } from './ask-again.ts';

export interface PopupProps {
  /** Origin of the portal. */
  readonly address: string;
  /** To be read at once. */
  readonly text: string;
  readonly account: Account;
  readonly staff: StaffModel;
  readonly search: SearchModel;
  /** Shows a page of the portal. */
  readonly onOpen: (address: string) => void;
  /** Of the current tab; absent where there is none. */
  readonly site: SiteCardProps | undefined;
  readonly onSettings: () => void;
  readonly onSignIn: () => void;
}

export function Popup(props: PopupProps): VNode {
  const { address, text, account, site, staff, search, onOpen, onSettings, onSignIn } = props;
  const { extension } = words.value;
  const state = account.state.value;
  const person = state.kind === 'signedIn' || state.kind === 'unsure' ? state.person : undefined;
  const tryAgain = () => askAgain(account, staff);
  const isDone = staff.done.value !== undefined;
  useEffect(() => {
    if (state.kind !== 'unsure') return;
    // It answers again, since it has just done something.
    if (isDone) void tryAgain();
    const watching = new AbortController();
    addEventListener('online', () => void tryAgain(), { signal: watching.signal });
    return () => watching.abort();
  }, [state.kind, isDone]);
  return (
    <>
      <header class="popup-head">
        <img src="/icons/mark.svg" alt="" width="36" height="36" />
        <div>
          <h1>{extension.name}</h1>
          <p class="small soft">
            {extension.portal} <span class="mono">{address}</span>
          </p>
        </div>
        <button
          type="button"
          class="button button-quiet"
          aria-label={extension.settings}
          onClick={onSettings}
        >
          <Settings size={18} aria-hidden="true" />
        </button>
      </header>
      <AccountBar account={account} onSignIn={onSignIn} onTryAgain={tryAgain} />
      {person && <Staff person={person} origin={address} staff={staff} search={search} onOpen={onOpen} />}
      <a
        class={person ? 'button button-plain' : 'button button-main'}
        href={address}
        target="_blank"
        rel="noreferrer"
      >
        <ExternalLink size={18} aria-hidden="true" />
        {extension.openPortal}
      </a>
      {site && <SiteCard {...site} />}
      <Decoder text={text} />
    </>
  );
}
