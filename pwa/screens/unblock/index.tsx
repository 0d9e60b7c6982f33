import type { VNode } from 'preact';
import { PasswordByLink } from '../../access/password-by-link.tsx';
import { words } from '../../shell/words.ts';

/** Where the mail leads that /recover asks for: back in, by a new password or by the one there is. */
export default function UnblockScreen(): VNode {
  const { unblock } = words.value.signin;
  return <PasswordByLink title={unblock.title} lead={unblock.lead} mayKeep />;
}
