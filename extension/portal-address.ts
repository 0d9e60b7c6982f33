/** Where the demonstration listens; whoever uses another portal sets it on the options page. */
export const defaultAddress = 'http://localhost:8080';

/** The part of `browser.storage.local` that is used. */
export interface AddressStore {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/**
 * The origin of a portal from what somebody typed.
 * @returns undefined when it is no address, or would go unencrypted over a network
 */
export function portalOrigin(text: string): string | undefined {
  const typed = text.trim();
  const written = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(written)) return undefined;
  const { hostname, origin, protocol, username, password } = new URL(written);
  if (username || password || !hostname) return undefined;
  // The other names of this machine take no passkey, and the manifest does not have them.
  const onThisMachine = hostname === 'localhost';
  return protocol === 'https:' || (protocol === 'http:' && onThisMachine) ? origin : undefined;
}

export async function readPortalAddress(store: AddressStore): Promise<string> {
  const { portal } = await store.get('portal');
  return (typeof portal === 'string' && portalOrigin(portal)) || defaultAddress;
}

export async function keepPortalAddress(store: AddressStore, origin: string): Promise<void> {
  await store.set({ portal: origin });
}

/** The pattern of the permission to reach a portal; a port has no place in it in Firefox. */
export function permissionPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
