import { permissionPattern } from '../portal-address.ts';

interface Tab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  /** Told of the portal's tabs alone, which the extension may reach. */
  readonly url?: string | undefined;
}

/** The parts of `browser.tabs` and `browser.windows` that are used. */
export interface Tabs {
  query(wanted: { url: string }): Promise<readonly Tab[]>;
  create(tab: { url: string }): Promise<unknown>;
  update(id: number, changes: { active: boolean; url?: string }): Promise<unknown>;
}
export interface Windows {
  update(id: number, changes: { focused: boolean }): Promise<unknown>;
}

/** Pages of the portal on which nobody fills in anything: they may give way to another. */
const onlyRead = /^\/(?:alerts|(?:office\/)?orders)?$/;

/** Shows a page of the portal: in the tab where it is already, else in one that shows a list of it, else in a new one. */
export async function openInPortal(
  address: string,
  { tabs, windows }: { readonly tabs: Tabs; readonly windows: Windows },
): Promise<void> {
  const { origin } = new URL(address);
  // A pattern has no port.
  const found = (await tabs.query({ url: permissionPattern(origin) })).filter(
    ({ url }) => url !== undefined && new URL(url).origin === origin,
  );
  const same = found.find(({ url }) => url === address);
  const tab = same ?? found.find(({ url = '' }) => onlyRead.test(new URL(url).pathname));
  if (tab?.id === undefined) {
    await tabs.create({ url: address });
    return;
  }
  await tabs.update(tab.id, { active: true, ...(tab !== same && { url: address }) });
  if (tab.windowId !== undefined) await windows.update(tab.windowId, { focused: true });
}
