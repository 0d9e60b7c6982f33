import { permissionPattern } from './portal-address.ts';

interface Sites {
  readonly origins: string[];
}

/** The part of `browser.permissions` that is used. */
export interface SitePermissions {
  request(sites: Sites): Promise<boolean>;
  remove(sites: Sites): Promise<boolean>;
  getAll(): Promise<{ readonly origins?: readonly string[] | undefined }>;
}

/**
 * Asks for the permission to reach a portal, and gives back those for the portals before it. Nothing may be waited for
 * before: browsers ask within a click only.
 * @param required patterns of the manifest, which cannot be given back
 * @returns whether the portal may be reached
 */
export async function reachOnly(
  permissions: SitePermissions,
  origin: string,
  required: readonly string[],
): Promise<boolean> {
  const pattern = permissionPattern(origin);
  const isGiven = await permissions.request({ origins: [pattern] });
  const { origins = [] } = await permissions.getAll();
  const others = origins.filter((other) => other !== pattern && !required.includes(other));
  if (others.length > 0) await permissions.remove({ origins: others });
  return isGiven;
}
