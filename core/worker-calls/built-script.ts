/**
 * The address itself, once it is known to be a script that the build made.
 * @param development the build tool serves any module as a script
 * @throws TypeError when it leads elsewhere
 */
export function builtScript(url: string, origin: string, development = false): string {
  const address = new URL(url, origin);
  const built = development || /^\/(?:assets\/[\w.-]+|sw)\.js$/.test(address.pathname);
  // Of `blob:` too the origin would be ours: the address must begin with it.
  if (!address.href.startsWith(`${origin}/`) || !built)
    throw new TypeError(`${url} is no script of this portal`);
  return address.href;
}
