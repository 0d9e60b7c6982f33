const systems = ['windows', 'mac', 'firefox', 'linux', 'android', 'ios'] as const;
type System = (typeof systems)[number];

/**
 * In what order the help stands: what the browser says of itself first. Firefox keeps certificates of its own.
 * @param userAgent `navigator.userAgent`
 */
export function helpFirst(userAgent: string): readonly System[] {
  const first = likely(userAgent);
  return [first, ...systems.filter((system) => system !== first)];
}

function likely(userAgent: string): System {
  if (/iPhone|iPad/.test(userAgent)) return 'ios';
  if (/Android/.test(userAgent)) return 'android';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  if (/Macintosh/.test(userAgent)) return 'mac';
  return /Linux|CrOS/.test(userAgent) ? 'linux' : 'windows';
}
