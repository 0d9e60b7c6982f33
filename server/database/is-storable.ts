/** Whether PostgreSQL can keep the text: no zero character, and in JSON no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
