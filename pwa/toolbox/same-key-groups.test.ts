import { describe, expect, it } from 'vitest';
import type { ToldObject } from './protocol.ts';
import { sameKeyGroups } from './same-key-groups.ts';

const told = (id: string, type: ToldObject['type'], spkiSha256?: string) =>
  ({ id, type, source: '', ...(spkiSha256 && { spkiSha256 }) }) as ToldObject;

describe('what belongs together', () => {
  it('is what has the same key', () => {
    const objects = [
      told('1', 'certificate', 'aa'),
      told('2', 'privateKey', 'aa'),
      told('3', 'certificate', 'bb'),
      told('4', 'pkcs12'),
      told('5', 'certificationRequest', 'aa'),
    ];
    expect(sameKeyGroups(objects).map((group) => group.map(({ id }) => id))).toEqual([['1', '2', '5']]);
  });
});
