import type { Range, Reader } from './shown-alerts.ts';

/** All that must be known of a notification once the background script that made it is gone. */
export interface NoticeId extends Reader {
  /** Of the alerts that it tells. */
  readonly range: Range;
  /** Of the portal. */
  readonly path: string;
}

/**
 * Made from the numbers of the alerts, so that the same cannot stand twice: browsers put it in the other's place. It says
 * where it leads, since a click may be the first thing that a new background script hears.
 */
export function writeNoticeId({ range: [first, last], userId, origin, path }: NoticeId): string {
  return `${first}-${last} ${userId} ${origin}${path}`;
}

/** @returns undefined for what is none of ours */
export function readNoticeId(text: string): NoticeId | undefined {
  const [, first, last, userId, address] = /^(\d+)-(\d+) (\S+) (\S+)$/.exec(text) ?? [];
  if (userId === undefined || address === undefined || !URL.canParse(address)) return undefined;
  const { origin, pathname } = new URL(address);
  return { range: [Number(first), Number(last)], userId, origin, path: pathname };
}
