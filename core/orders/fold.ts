/** What a character outside ASCII is folded to; few different ones occur, in a hundred thousand texts. */
const foldedOf = new Map<string, string>();

/**
 * A text as it is searched and sorted: without accents, whatever its case. Character by character: what NFKD orders among
 * several are marks alone (UAX #15), and those go.
 */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[^\0-\x7f]/gu, (character) => {
    const known = foldedOf.get(character);
    if (known !== undefined) return known;
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '');
    foldedOf.set(character, plain);
    return plain;
  });
}
