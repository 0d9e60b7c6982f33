import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { ButtonLink } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { Wordmark } from '../look/mark.tsx';
import { useEnvironment } from './environment.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Menu } from './menu.tsx';
import { destinationsOf, isAt } from './navigation.ts';
import { words } from './words.ts';
import './bars.css';

export function TopBar(): VNode {
  const { session } = useEnvironment();
  const { path } = useLocation();
  const nobody = session.view.value !== undefined && session.person.value === undefined;
  return (
    <header class="top-bar">
      <div class="top-bar-row">
        <a class="top-bar-mark" href="/" aria-label={`Paraphe – ${words.value.shell.home}`}>
          <Wordmark />
        </a>
        <Destinations place="top" />
        <div class="top-bar-end">
          <LanguageSwitch />
          {nobody && path !== '/sign-in' && path !== '/invitation' && (
            <ButtonLink href="/sign-in">{words.value.shell.signIn}</ButtonLink>
          )}
          <Menu />
        </div>
      </div>
    </header>
  );
}

/** The same destinations within a thumb's reach, on phones. */
export function BottomBar(): VNode {
  return <Destinations place="bottom" />;
}

function Destinations({ place }: { readonly place: 'bottom' | 'top' }): VNode {
  const { session } = useEnvironment();
  const { path } = useLocation();
  const { shell } = words.value;
  return (
    <nav class={`destinations destinations-${place}`} aria-label={shell.navigation}>
      <ul>
        {destinationsOf(session.person.value).map((destination) => (
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
