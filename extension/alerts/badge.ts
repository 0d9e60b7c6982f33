import type { alerts } from '#core/messages/en/alerts.ts';
import type { extension } from '#core/messages/en/extension.ts';

/** What the button of the extension says of the alerts. */
export type AlertsState =
  | { readonly kind: 'current'; readonly unseen: number }
  /** Nobody signed in, or they signed out. */
  | { readonly kind: 'nobody' }
  /** The session ended by itself: alerts come again once somebody signs in. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'away' }
  | { readonly kind: 'tooOld' };

/** The part of `browser.action` that is used. */
export interface ActionButton {
  getBadgeText(details: object): Promise<string>;
  setBadgeText(details: { text: string }): Promise<void>;
  setBadgeBackgroundColor(details: { color: string }): Promise<void>;
  setBadgeTextColor(details: { color: string }): Promise<void>;
  setTitle(details: { title: string }): Promise<void>;
}

interface BadgeWords {
  readonly extension: typeof extension;
  readonly alerts: Pick<typeof alerts, 'unseen'>;
}

/** The tokens of the portal's look: wax, and soft ink; white is readable on both. */
const wax = '#a3161b';
const ink = '#52556a';

export async function showBadge(
  button: ActionButton,
  state: AlertsState,
  { extension, alerts }: BadgeWords,
): Promise<void> {
  const isCurrent = state.kind === 'current';
  const says = isCurrent
    ? state.unseen > 0 && alerts.unseen(state.unseen)
    : state.kind !== 'nobody' && extension.alerts.states[state.kind];
  await button.setBadgeBackgroundColor({ color: isCurrent ? wax : ink });
  await button.setBadgeTextColor({ color: '#fffdf9' });
  await button.setTitle({ title: says ? `${extension.name} – ${says}` : extension.name });
  await button.setBadgeText({ text: await textOf(state, button) });
}

async function textOf(state: AlertsState, button: ActionButton): Promise<string> {
  switch (state.kind) {
    case 'current':
      return state.unseen > 99 ? '99+' : state.unseen > 0 ? String(state.unseen) : '';
    case 'nobody':
      return '';
    case 'away': {
      // The count that was true last is worth more than a sign; its colour says that it is old.
      const before = await button.getBadgeText({});
      return /\d/.test(before) ? before : '?';
    }
    default:
      return '!';
  }
}
