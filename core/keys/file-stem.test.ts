import { describe, expect, it } from 'vitest';
import { fileStem } from './file-stem.ts';

describe('the stem of a file name', () => {
  it.each([
    ['Zoé Dupont-Élan', '120001', 'Zoe-Dupont-Elan-120001'],
    ['zoe@example.fr', '120001', 'zoe-at-example.fr-120001'],
    ['../../etc/passwd', undefined, 'etc-passwd'],
    ['漢字', '120001', 'certificate-120001'],
  ])('%s', (name, reference, expected) => expect(fileStem(name, reference)).toBe(expected));
});
