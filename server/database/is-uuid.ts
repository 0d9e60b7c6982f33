/** Whether a text may be compared with a uuid column: PostgreSQL refuses the whole query otherwise. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
