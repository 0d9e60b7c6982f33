import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { ButtonLink } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { Wordmark } from '../look/mark.tsx';
import { useEnvironment } from './environment.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Menu } from './menu.tsx';
import { type Destination, destinationsOf, isAt, signIn } from './navigation.ts';
import { words } from './words.ts';
import './bars.css';

export function TopBar(): VNode {
  const { session } = useEnvironment();
  const mayOfferSignIn = useMayOfferSignIn();
  return (
    <header class="top-bar">
      <div class="top-bar-row">
        <a class="top-bar-mark" href="/" aria-label={`Paraphe – ${words.value.shell.home}`}>
          <Wordmark />
        </a>
        <Destinations place="top" shown={destinationsOf(session.person.value)} />
        <div class="top-bar-end">
          <LanguageSwitch />
          {mayOfferSignIn && (
            <span class="top-bar-sign-in">
              <ButtonLink href="/sign-in">{words.value.shell.signIn}</ButtonLink>
            </span>
          )}
          <Menu />
        </div>
      </div>
    </header>
  );
}

/** The same destinations within a thumb's reach, on phones. */
export function BottomBar(): VNode {
  const { session } = useEnvironment();
  const { path } = useLocation();
  const shown = destinationsOf(session.person.value);
  const mayOfferSignIn = useMayOfferSignIn() || path === signIn.path;
  return <Destinations place="bottom" shown={mayOfferSignIn ? [...shown, signIn] : shown} />;
}

/** A holder needs no account, and is not asked for one. */
function useMayOfferSignIn(): boolean {
  const { session } = useEnvironment();
  const { path } = useLocation();
  const nobody = session.view.value !== undefined && session.person.value === undefined;
  return nobody && path !== '/sign-in' && path !== '/invitation';
}

interface DestinationsProps {
  readonly place: 'bottom' | 'top';
  readonly shown: readonly Destination[];
}

function Destinations({ place, shown }: DestinationsProps): VNode {
  const { path } = useLocation();
  const { shell } = words.value;
  return (
    <nav class={`destinations destinations-${place}`} aria-label={shell.navigation}>
      <ul>
        {shown.map((destination) => (
          <li key={destination.path}>
            <a href={destination.path} aria-current={isAt(path, destination) ? 'page' : undefined}>
              <Icon of={destination.icon} size={place === 'top' ? 17 : 21} />
              {shell[destination.label]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
