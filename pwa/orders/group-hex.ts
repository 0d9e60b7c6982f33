/** Hexadecimal in groups of four, as people compare it. */
export function groupHex(text: string): string {
  return text.replace(/(.{4})(?=.)/g, '$1 ');
}
