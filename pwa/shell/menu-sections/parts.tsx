import { Menu as MenuIcon } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { menuOf } from '#core/accounts/menu.ts';
import { Icon } from '../../look/icon.tsx';
import { changes } from '../changes.ts';
import { useEnvironment } from '../environment.ts';
import { inTurn } from '../in-turn.ts';
import { isAt } from '../navigation.ts';
import type { Person } from '../session.ts';
import { words } from '../words.ts';
import { keepBadges } from './badges.ts';
import { MenuList } from './menu-list.tsx';
import { MenuSheet } from './menu-sheet.tsx';
import { phoneDestinations } from './phone-destinations.ts';
import './menu-sections.css';

export { AlertBell } from '../../alerts/alert-bell.tsx';

interface PartProps {
  readonly person: Person;
}

/** The whole menu, beside every screen; it also keeps the counts, wherever they are shown. */
export function SideMenu({ person }: PartProps): VNode {
  const { portal, session } = useEnvironment();
  // On a phone it is out of sight: what is in sight comes first.
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => inTurn(() => setDrawn(true)), []);
  useEffect(
    () =>
      keepBadges({
        read: () => portal.read('/api/badges'),
        changes,
        // A session that ended elsewhere is noticed here when nothing else asks.
        onRefused: session.refresh,
      }),
    [portal, person.userId, person.rights.join()],
  );
  return (
    <nav class="side-menu" aria-label={words.value.shell.navigation}>
      {isDrawn && <MenuList sections={menuOf(person)} folds />}
    </nav>
  );
}

/** Opens the menu where there is no room beside the screen and no bar at its foot. */
export function MenuButton({ person }: PartProps): VNode {
  const [open, setOpen] = useState(false);
  const { menu } = words.value.administration;
  return (
    <>
      <button type="button" class="menu-opener" aria-label={menu.open} onClick={() => setOpen(true)}>
        <Icon of={MenuIcon} size={20} />
      </button>
      <MenuSheet open={open} sections={menuOf(person)} onClose={() => setOpen(false)} />
    </>
  );
}

/** Four destinations and the rest. */
export function PhoneBar({ person }: PartProps): VNode {
  const { path } = useLocation();
  const [open, setOpen] = useState(false);
  const { shell, administration } = words.value;
  return (
    <>
      <nav class="destinations destinations-bottom" aria-label={shell.navigation}>
        <ul>
          {phoneDestinations(person).map((destination) => (
            <li key={destination.path}>
              <a href={destination.path} aria-current={isAt(path, destination.path) ? 'page' : undefined}>
                <Icon of={destination.icon} size={21} />
                {shell[destination.label]}
              </a>
            </li>
          ))}
          <li>
            <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
              <Icon of={MenuIcon} size={21} />
              {administration.menu.title}
            </button>
          </li>
        </ul>
      </nav>
      <MenuSheet open={open} sections={menuOf(person)} onClose={() => setOpen(false)} />
    </>
  );
}
