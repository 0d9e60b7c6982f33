import { expect, it } from 'vitest';
import { access } from '#core/messages/en/access.ts';
import { deviceName } from './device-name.ts';

it.each([
  [{ browser: 'Firefox 140', system: 'Linux', kind: 'desktop' }, 'Firefox 140 on Linux'],
  [{ system: 'iOS', kind: 'mobile' }, 'iOS'],
  [{ browser: 'curl 8', kind: 'unknown' }, 'curl 8'],
  [{ kind: 'unknown' }, 'Unknown device'],
] as const)('calls %o “%s”', (device, name) => {
  expect(deviceName(device, access.sessions)).toBe(name);
});
