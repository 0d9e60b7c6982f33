import { describe, expect, it } from 'vitest';
import { likelyTarget } from './pkcs12-targets.ts';

describe('the likely target of a PKCS#12 file', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0 Safari/537.36', 'windows'],
    ['Mozilla/5.0 (Windows NT 6.1; rv:115.0) Gecko/20100101 Firefox/115.0', 'windows-old'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Safari/604.1', 'apple'],
    ['Mozilla/5.0 (Linux; Android 15; Pixel 8) Chrome/156.0 Mobile Safari/537.36', 'android'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'thunderbird'],
    ['curl/8.0', 'any'],
  ])('%s: %s', (userAgent, target) => expect(likelyTarget(userAgent)).toBe(target));
});
