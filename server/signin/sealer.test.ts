import { describe, expect, test } from 'vitest';
import { systemPlatform } from '../platform.ts';
import { makeSealer } from './sealer.ts';

const octets = Buffer.from('twenty octets of one');

describe('what is sealed', () => {
  test('opens by the same secret and purpose, each time under another nonce', async () => {
    const sealer = makeSealer('a secret', systemPlatform);
    const [one, other] = [await sealer.seal(octets, 'totp 1'), await sealer.seal(octets, 'totp 1')];
    expect(one.equals(other)).toBe(false);
    expect(one.includes(octets)).toBe(false);
    expect(await makeSealer('a secret', systemPlatform).open(one, 'totp 1')).toEqual(octets);
  });

  test('does not open for somebody else, by another secret, or changed', async () => {
    const sealer = makeSealer('a secret', systemPlatform);
    const sealed = await sealer.seal(octets, 'totp 1');
    await expect(sealer.open(sealed, 'totp 2')).rejects.toThrow();
    await expect(makeSealer('another', systemPlatform).open(sealed, 'totp 1')).rejects.toThrow();
    for (const index of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      await expect(sealer.open(changed, 'totp 1')).rejects.toThrow();
    }
    await expect(sealer.open(sealed.subarray(0, 20), 'totp 1')).rejects.toThrow();
  });
});
