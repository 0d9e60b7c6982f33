import { Download, LogOut, SlidersHorizontal, UserRound } from 'lucide-preact';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { toast } from '../look/toasts.tsx';
import { forgetDrafts } from './draft.ts';
import { useEnvironment } from './environment.ts';
import { install } from './install.ts';
import { asRefusal, refusalWords } from './refusal-words.ts';
import type { Person } from './session.ts';
import { densities, density, theme, themes } from './theme.ts';
import { words } from './words.ts';
import './menu.css';

/** Appearance for everybody, and the account of whoever is signed in. A native popover: Escape and a click outside close it. */
export function Menu(): VNode {
  const { session } = useEnvironment();
  const panel = useRef<HTMLDivElement>(null);
  const person = session.person.value;
  const { shell } = words.value;
  const label = person ? shell.account : shell.theme;
  return (
    <>
      <button type="button" class="menu-button" popovertarget="menu" aria-label={label} title={label}>
        <Icon of={person ? UserRound : SlidersHorizontal} />
      </button>
      <div class="menu" id="menu" popover="auto" ref={panel}>
        {person && <WhoIsSignedIn person={person} />}
        <Switch
          name={shell.theme}
          choices={[undefined, ...themes].map((choice) => ({
            label: shell.themes[choice ?? 'system'],
            chosen: theme.value === choice,
            choose: () => {
              theme.value = choice;
            },
          }))}
        />
        <Switch
          name={shell.density}
          choices={densities.map((choice) => ({
            label: shell.densities[choice],
            chosen: density.value === choice,
            choose: () => {
              density.value = choice;
            },
          }))}
        />
        {install.value && (
          <Button icon={Download} onClick={() => install.value?.()}>
            {shell.install}
          </Button>
        )}
        {person && <SignOut close={() => panel.current?.hidePopover()} />}
      </div>
    </>
  );
}

function WhoIsSignedIn({ person }: { readonly person: Person }): VNode {
  return (
    <div class="menu-person">
      <strong>{person.name}</strong>
      <span class="soft small">{person.login}</span>
      <span class="soft small">{person.accountName}</span>
    </div>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly choices: readonly {
    readonly label: string;
    readonly chosen: boolean;
    readonly choose: () => void;
  }[];
}

function Switch({ name, choices }: SwitchProps): VNode {
  return (
    <fieldset class="switch">
      <legend class="small soft">{name}</legend>
      <div>
        {choices.map(({ label, chosen, choose }) => (
          <button key={label} type="button" aria-pressed={chosen} onClick={choose}>
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function SignOut({ close }: { readonly close: () => void }): VNode {
  const { session, newId } = useEnvironment();
  const { route } = useLocation();
  const onClick = async () => {
    close();
    try {
      await session.signOut(newId());
      forgetDrafts(sessionStorage);
      route('/sign-in');
    } catch (error) {
      toast({ text: refusalWords(asRefusal(error)).what });
    }
  };
  return (
    <Button icon={LogOut} onClick={onClick}>
      {words.value.shell.signOut}
    </Button>
  );
}
