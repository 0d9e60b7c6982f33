import bowser from 'bowser';
import type { DeviceView } from '#core/portal/signin-views.ts';

/** What a user agent tells of browser and system, for people to recognise their own devices by. */
export function describeDevice(userAgent: string): DeviceView {
  if (userAgent === '') return { kind: 'unknown' };
  const { browser, os, platform } = bowser.parse(userAgent);
  const kind = platform.type;
  return {
    ...(browser.name
      ? { browser: [browser.name, browser.version?.split('.')[0]].filter(Boolean).join(' ') }
      : {}),
    ...(os.name ? { system: os.name } : {}),
    kind: kind === 'desktop' || kind === 'mobile' || kind === 'tablet' ? kind : 'unknown',
  };
}
