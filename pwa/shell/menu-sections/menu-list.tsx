import {
  BookOpen,
  Calculator,
  ChevronDown,
  FileText,
  Handshake,
  House,
  type LucideIcon,
  PenLine,
  ScanSearch,
  Settings2,
  ShieldCheck,
  Tags,
  Wallet,
} from 'lucide-preact';
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { MenuEntry, MenuSection, SectionName } from '#core/accounts/menu.ts';
import { Icon } from '../../look/icon.tsx';
import { keepChoice, readChoice } from '../choice.ts';
import { formats, words } from '../words.ts';
import { badges } from './badges.ts';
import { currentEntry } from './current-entry.ts';

const icons: Readonly<Record<SectionName, LucideIcon>> = {
  operations: PenLine,
  orders: FileText,
  administration: Settings2,
  pricing: Tags,
  accountInfo: Wallet,
  accounting: Calculator,
  contract: Handshake,
  monitoring: ScanSearch,
  documentation: BookOpen,
  office: ShieldCheck,
};

interface MenuListProps {
  readonly sections: readonly MenuSection[];
  /** Whether sections may be folded away; on a phone there is room for all. */
  readonly folds?: boolean;
}

/** Sections and their entries, with what they count. */
export function MenuList({ sections, folds = false }: MenuListProps): VNode {
  const { path, query } = useLocation();
  const current = currentEntry(sections, { path, query });
  return (
    <div class="menu-list">
      <a class="menu-home" href="/" aria-current={path === '/' ? 'page' : undefined}>
        <Icon of={House} size={17} />
        {words.value.shell.home}
      </a>
      <ul class="menu-sections">
        {sections.map((section) => (
          <Section key={section.name} section={section} current={current} folds={folds} />
        ))}
      </ul>
    </div>
  );
}

interface SectionProps {
  readonly section: MenuSection;
  readonly current: MenuEntry | undefined;
  readonly folds: boolean;
}

function Section({ section: { name, entries }, current, folds }: SectionProps): VNode {
  const id = useId();
  const [folded, setFolded] = useState(() => folds && readChoice(`menu.${name}`, ['folded']) === 'folded');
  const fold = () => {
    keepChoice(`menu.${name}`, folded ? undefined : 'folded');
    setFolded(!folded);
  };
  const title = (
    <>
      <Icon of={icons[name]} size={17} />
      {words.value.administration.menu.sections[name]}
    </>
  );
  return (
    <li>
      {folds ? (
        <button
          type="button"
          class="menu-section-title"
          id={`${id}-title`}
          aria-expanded={!folded}
          aria-controls={`${id}-entries`}
          onClick={fold}
        >
          {title}
          <span class="menu-section-fold">
            <Icon of={ChevronDown} size={15} />
          </span>
        </button>
      ) : (
        <p class="menu-section-title" id={`${id}-title`}>
          {title}
        </p>
      )}
      <ul id={`${id}-entries`} aria-labelledby={`${id}-title`} hidden={folded}>
        {entries.map((entry) => (
          <li key={entry.path}>
            <Entry entry={entry} isCurrent={entry === current} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Entry({ entry, isCurrent }: { readonly entry: MenuEntry; readonly isCurrent: boolean }): VNode {
  const { menu } = words.value.administration;
  const count = (entry.badge && badges.value[entry.badge]) ?? 0;
  return (
    <a class="menu-entry" href={entry.path} aria-current={isCurrent ? 'page' : undefined}>
      <span>{menu.entries[entry.label]}</span>
      {entry.badge && count > 0 && (
        <span class="menu-badge" title={menu.badges[entry.badge](count)}>
          <span aria-hidden="true">{formats.value.number(count)}</span>
          <span class="unseen">{menu.badges[entry.badge](count)}</span>
        </span>
      )}
    </a>
  );
}
