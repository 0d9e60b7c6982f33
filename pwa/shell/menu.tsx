import { signal } from '@preact/signals';
import { Download, SlidersHorizontal, UserRound } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { useEnvironment } from './environment.ts';
import { install } from './install.ts';
import { densities, density, theme, themes } from './theme.ts';
import { words } from './words.ts';
import './menu.css';

type Own = typeof import('./menu-sections/own-menu.tsx');

const own = signal<Own | undefined>(undefined);

/** What is said to whoever is signed in; the invited and the passing never need it. */
async function loadOwn(): Promise<void> {
  own.value = await import('./menu-sections/own-menu.tsx');
}

/** Appearance for everybody, and the account of whoever is signed in. A native popover: Escape and a click outside close it. */
export function Menu(): VNode {
  const { session } = useEnvironment();
  const panel = useRef<HTMLDivElement>(null);
  const person = session.person.value;
  const { shell } = words.value;
  const parts = own.value;
  const close = () => panel.current?.hidePopover();
  useEffect(() => {
    if (person && !parts) void loadOwn().catch((error: unknown) => console.error(error));
  }, [person !== undefined]);
  const label = person ? shell.account : shell.theme;
  return (
    <>
      <button type="button" class="menu-button" popovertarget="menu" aria-label={label} title={label}>
        <Icon of={person ? UserRound : SlidersHorizontal} />
      </button>
      <div class="menu" id="menu" popover="auto" ref={panel}>
        {person && parts && <parts.WhoIsSignedIn person={person} close={close} />}
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
        {person && parts && <parts.SignOut close={close} />}
      </div>
    </>
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
