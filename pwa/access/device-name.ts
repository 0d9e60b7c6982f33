import type { Messages } from '#core/messages/en/index.ts';
import type { DeviceView } from '#core/portal/signin-views.ts';

/** A device as its owner would call it, as far as it tells about itself. */
export function deviceName(
  { browser, system }: DeviceView,
  sessions: Pick<Messages['access']['sessions'], 'device' | 'unknownDevice'>,
): string {
  if (browser && system) return sessions.device(browser, system);
  return browser ?? system ?? sessions.unknownDevice;
}
