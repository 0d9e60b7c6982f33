/** Without letters and digits that are taken for another (i, l, o, 0, 1). */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupSize = 5;

/**
 * A password of 20 characters in groups, such as `k7wpm-3xr9t-…`: 99 bits, and only characters that every keyboard
 * has and every program reads.
 */
export function suggestPassword(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  const characters: string[] = [];
  while (characters.length < groups * groupSize) {
    for (const byte of random(new Uint8Array(32))) {
      // The bytes beyond the last whole multiple would favour the first letters.
      if (byte < 256 - (256 % alphabet.length)) characters.push(alphabet[byte % alphabet.length] as string);
    }
  }
  return Array.from({ length: groups }, (_, group) =>
    characters.slice(group * groupSize, (group + 1) * groupSize).join(''),
  ).join('-');
}
