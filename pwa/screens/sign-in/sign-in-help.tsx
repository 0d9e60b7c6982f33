import { Building2, LockKeyhole, type LucideIcon, MailOpen } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../../look/icon.tsx';
import { words } from '../../shell/words.ts';

/** For whoever cannot sign in: no account, no need of one, or blocked. */
export function SignInHelp(): VNode {
  const { signin } = words.value;
  const { help } = signin;
  return (
    <aside class="sign-in-help" aria-label={help.title}>
      <Help icon={Building2} title={help.noAccount}>
        <p>
          <a href="/open-account">{help.openAccount}</a>
        </p>
      </Help>
      <Help icon={LockKeyhole} title={help.blocked}>
        <p class="soft">{help.blockedText}</p>
        <p>
          <a href="/recover">{signin.recoverBlocked}</a>
        </p>
      </Help>
      <Help icon={MailOpen} title={help.invited}>
        <p class="soft">{help.holder}</p>
      </Help>
    </aside>
  );
}

interface HelpProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Help({ icon, title, children }: HelpProps): VNode {
  return (
    <section class="sign-in-help-item">
      <Icon of={icon} size={20} />
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}
