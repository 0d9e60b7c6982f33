import type { ComponentChildren, VNode } from 'preact';

interface PortalLinkProps {
  /** Of the portal, with its origin. */
  readonly address: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly onOpen: (address: string) => void;
}

/** Leads to a page of the portal, in a tab of it where there is one; with a key held down, as every link does. */
export function PortalLink({ address, children, onOpen, ...look }: PortalLinkProps): VNode {
  return (
    <a
      {...look}
      href={address}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(address);
      }}
    >
      {children}
    </a>
  );
}
