/** The part of Vite's manifest (`.vite/manifest.json`) that is read here. */
interface BuiltModule {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}
export type ViteManifest = Readonly<Record<string, BuiltModule>>;

/**
 * Files that these modules load before anything of theirs runs: themselves, their static imports, and theirs in turn.
 * @param ending `.js` for scripts, `.css` for styles
 * @throws Error when the manifest lacks one
 */
export function staticFiles(
  manifest: ViteManifest,
  modules: readonly string[],
  ending: '.css' | '.js' = '.js',
): ReadonlySet<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const entry = manifest[name];
    if (!entry) throw new Error(`the build has no module ${name}`);
    for (const file of [entry.file, ...(entry.css ?? [])]) if (file.endsWith(ending)) files.add(file);
    for (const imported of entry.imports ?? []) visit(imported);
  };
  for (const name of modules) visit(name);
  return files;
}
