export type ExtensionManifest = Readonly<Record<string, unknown>> & {
  readonly version: string;
  readonly background: Readonly<Record<string, unknown>>;
};

export const extensionBrowsers = ['chrome', 'firefox'] as const;
export type ExtensionBrowser = (typeof extensionBrowsers)[number];

/** What only one of them knows; the other warns of it when it loads the extension, and its shop when it is handed in. */
const foreign: Readonly<
  Record<ExtensionBrowser, { readonly keys: readonly string[]; readonly background: string }>
> = {
  chrome: { keys: ['browser_specific_settings', 'optional_permissions'], background: 'scripts' },
  firefox: { keys: ['key', 'minimum_chrome_version'], background: 'service_worker' },
};

/** The manifest as one browser wants it; the one in the source, which both load, has what either needs. */
export function manifestFor(browser: ExtensionBrowser, manifest: ExtensionManifest): ExtensionManifest {
  const { keys, background } = foreign[browser];
  return {
    ...without(manifest, keys),
    background: without(manifest.background, [background]),
  } as ExtensionManifest;
}

function without(
  values: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
}
