/**
 * A name for files, from a person's or a host's: letters, digits, dots and hyphens only, so that every system and
 * every mail program keeps it.
 */
export function fileStem(name: string, reference?: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9.@-]+/g, '-')
    .replace(/@/g, '-at-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
  return [plain || 'certificate', reference].filter(Boolean).join('-');
}
