import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { ButtonLink } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { Wordmark } from '../look/mark.tsx';
import { useEnvironment } from './environment.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Menu } from './menu.tsx';
import { type Destination, destinations, isAt, signIn } from './navigation.ts';
import { useMenu } from './use-menu.ts';
import { words } from './words.ts';
import './bars.css';

export function TopBar(): VNode {
  const { session } = useEnvironment();
  const mayOfferSignIn = useMayOfferSignIn();
  const menu = useMenu();
  return (
    <header class="top-bar">
      <div class="top-bar-row">
        {menu && <menu.parts.MenuButton person={menu.person} />}
        <a class="top-bar-mark" href="/" aria-label={`Paraphe – ${words.value.shell.home}`}>
          <Wordmark />
        </a>
        {!session.person.value && <Destinations place="top" shown={destinations} />}
        <div class="top-bar-end">
          {menu && <menu.parts.AlertBell person={menu.person} />}
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

/** Beside the screen, where there is room. */
export function SideBar(): VNode | null {
  const menu = useMenu();
  return menu ? <menu.parts.SideMenu person={menu.person} /> : null;
}

/** What most come for within a thumb's reach, on phones. */
export function BottomBar(): VNode {
  const { session } = useEnvironment();
  const { path } = useLocation();
  const menu = useMenu();
  const mayOfferSignIn = useMayOfferSignIn() || path === signIn.path;
  if (menu) return <menu.parts.PhoneBar person={menu.person} />;
  const shown = session.person.value ? [] : destinations;
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
            <a href={destination.path} aria-current={isAt(path, destination.path) ? 'page' : undefined}>
              <Icon of={destination.icon} size={place === 'top' ? 17 : 21} />
              {shell[destination.label]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
