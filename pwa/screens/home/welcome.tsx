import { KeyRound, LogIn, type LucideIcon, MailOpen, Wrench } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import { KnownInvitations } from '../../invitations/known-invitations.tsx';
import { ButtonLink } from '../../look/button.tsx';
import { Icon } from '../../look/icon.tsx';
import { Screen } from '../../look/screen.tsx';
import { words } from '../../shell/words.ts';

/** For whoever is not signed in: what can be done here, with and without an account. */
export function Welcome(): VNode {
  const { accountOpening, shell, ordering } = words.value;
  const { home } = ordering;
  return (
    <Screen title="Paraphe" documentTitle={home.title} lead={<p class="welcome-lead">{home.intro}</p>}>
      <KnownInvitations />
      <ul class="ways">
        <Way icon={MailOpen} title={home.invited} text={home.invitedText} />
        <Way
          icon={LogIn}
          title={home.customer}
          text={home.customerText}
          action={
            <>
              <ButtonLink href="/sign-in" kind="main">
                {shell.signIn}
              </ButtonLink>
              <ButtonLink href="/open-account">{accountOpening.title}</ButtonLink>
            </>
          }
        />
        <Way
          icon={Wrench}
          title={shell.toolbox}
          text={home.toolboxText}
          action={<ButtonLink href="/toolbox">{shell.toolbox}</ButtonLink>}
        />
        <Way
          icon={KeyRound}
          title={shell.keys}
          text={home.keysText}
          action={<ButtonLink href="/keys">{shell.keys}</ButtonLink>}
        />
      </ul>
    </Screen>
  );
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly action?: ComponentChildren;
}

function Way({ icon, title, text, action }: WayProps): VNode {
  return (
    <li class="way">
      <Icon of={icon} size={22} />
      <h2>{title}</h2>
      <p class="soft">{text}</p>
      {action && <div class="form-actions">{action}</div>}
    </li>
  );
}
