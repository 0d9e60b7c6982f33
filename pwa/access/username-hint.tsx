import type { VNode } from 'preact';

/** Seen by password managers only: whose password the form is about. */
export function UsernameHint({ login }: { readonly login: string }): VNode {
  return (
    <input
      class="unseen"
      type="text"
      name="username"
      autocomplete="username"
      value={login}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}
