import type { Bytes } from '../bytes.ts';

/** The 4 or 16 octets of an address in text (RFC 4291 §2.2, dotted tail included). @returns undefined when it is none. */
export function parseIpAddress(text: string): Bytes | undefined {
  return text.includes(':') ? parseVersion6(text) : parseVersion4(text);
}

function parseVersion4(text: string): Bytes | undefined {
  const parts = text.split('.');
  // Leading zeros are refused: some programs read them as octal.
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) {
    return undefined;
  }
  return new Uint8Array(parts.map(Number));
}

function parseVersion6(text: string): Bytes | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half, index) => parseGroups(half, index === halves.length - 1));
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined;
  const missing = 16 - head.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined;
  const bytes = new Uint8Array(16);
  bytes.set(head);
  if (tail !== undefined) bytes.set(tail, 16 - tail.length);
  return bytes;
}

function parseGroups(text: string, isLast: boolean): number[] | undefined {
  if (text === '') return [];
  const bytes: number[] = [];
  const groups = text.split(':');
  for (const [index, group] of groups.entries()) {
    const mayBeDotted = isLast && index === groups.length - 1;
    const dotted = mayBeDotted ? parseVersion4(group) : undefined;
    if (dotted !== undefined) bytes.push(...dotted);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 0xff);
    } else return undefined;
  }
  return bytes.length > 16 ? undefined : bytes;
}

/** Text of 4 octets (dotted) or 16 (RFC 5952). @returns undefined for any other length. */
export function formatIpAddress(bytes: Uint8Array): string | undefined {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return undefined;
  const groups = Array.from({ length: 8 }, (_, index) =>
    (((bytes[2 * index] as number) << 8) | (bytes[2 * index + 1] as number)).toString(16),
  );
  const joined = groups.join(':');
  // RFC 5952 §4.2: the longest run of two zero groups or more, the first of equals.
  const runs = [...joined.matchAll(/(?:^|(?<=:))0(?::0)+(?=:|$)/g)];
  const longest = runs.reduce((best, [run]) => (run.length > best.length ? run : best), '');
  if (longest === '') return joined;
  const at = runs.find(([run]) => run === longest)?.index ?? 0;
  const before = joined.slice(0, at).replace(/:$/, '');
  const after = joined.slice(at + longest.length).replace(/^:/, '');
  return `${before}::${after}`;
}
