import { generate } from 'lean-qr';
import { expect, it } from 'vitest';
import { outline } from './qr-code.tsx';

const uri = 'otpauth://totp/Paraphe:camille?issuer=Paraphe&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

it('covers the dark modules and no others, with four white ones around', () => {
  const { path, size } = outline(uri);
  const code = generate(uri);
  expect(size).toBe(code.size + 8);
  const covered = new Set<string>();
  for (const [, x = '', y = '', width = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let step = 0; step < Number(width); step++) covered.add(`${Number(x) + step},${y}`);
  }
  const dark = new Set<string>();
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) dark.add(`${x + 4},${y + 4}`);
  }
  expect(covered).toEqual(dark);
});
