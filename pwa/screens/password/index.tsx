import type { VNode } from 'preact';
import { PasswordByLink } from '../../access/password-by-link.tsx';
import { words } from '../../shell/words.ts';

/** Where the first mail of an access leads. */
export default function PasswordScreen(): VNode {
  const { password } = words.value.signin;
  return <PasswordByLink title={password.title} lead={password.lead} />;
}
