import type { MenuEntry, MenuSection } from '#core/accounts/menu.ts';
import { isAt } from '../navigation.ts';

interface Place {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** The entry that leads here: the nearest path of those that lie above, and of equals the one whose query is this. */
export function currentEntry(sections: readonly MenuSection[], place: Place): MenuEntry | undefined {
  return sections
    .flatMap(({ entries }) => entries)
    .filter((entry) => leadsTo(entry, place))
    .reduce<MenuEntry | undefined>(
      (best, entry) => (best && weight(best) >= weight(entry) ? best : entry),
      undefined,
    );
}

function leadsTo(entry: MenuEntry, { path, query }: Place): boolean {
  const { pathname, searchParams } = parts(entry);
  return isAt(path, pathname) && [...searchParams].every(([name, value]) => query[name] === value);
}

function weight(entry: MenuEntry): number {
  const { pathname, searchParams } = parts(entry);
  return pathname.length * 10 + searchParams.size;
}

function parts({ path }: MenuEntry): { readonly pathname: string; readonly searchParams: URLSearchParams } {
  const [pathname = '', query = ''] = path.split('?');
  return { pathname, searchParams: new URLSearchParams(query) };
}
