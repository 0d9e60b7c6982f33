// The page's only Trusted Types policy (`trusted-types paraphe-worker` in the Content-Security-Policy).

/** Part of the Trusted Types API that the DOM library does not declare yet. */
interface ScriptUrlPolicies {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/**
 * The address itself, once it is known to be a script that the build made.
 * @param development the build tool serves any module as a script
 * @throws TypeError when it leads elsewhere
 */
export function builtScript(url: string, origin: string, development = false): string {
  const address = new URL(url, origin);
  const built = development || /^\/(?:assets\/[\w.-]+|sw)\.js$/.test(address.pathname);
  // Of `blob:` too the origin would be ours: the address must begin with it.
  if (!address.href.startsWith(`${origin}/`) || !built)
    throw new TypeError(`${url} is no script of this portal`);
  return address.href;
}

let trust: ((url: string) => string) | undefined;

/** A policy can be created once per page, so it is made at first use and kept in this module only. */
export function trusted(url: string): string {
  const rules = {
    createScriptURL: (text: string) => builtScript(text, location.origin, import.meta.env.DEV),
  };
  const policies = (globalThis as { readonly trustedTypes?: ScriptUrlPolicies }).trustedTypes;
  if (!trust) {
    const policy = policies?.createPolicy('paraphe-worker', rules);
    trust = policy ? (text) => policy.createScriptURL(text) : rules.createScriptURL;
  }
  return trust(url);
}

/** @param url of `import url from './some.worker.ts?worker&url'` */
export function startWorker(url: string, name: string): Worker {
  return new Worker(trusted(url), { type: 'module', name });
}
