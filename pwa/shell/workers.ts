import { builtScript } from '#core/worker-calls/built-script.ts';

// The page's only Trusted Types policy (`trusted-types paraphe-worker` in the Content-Security-Policy).

/** Part of the Trusted Types API that the DOM library does not declare yet. */
interface ScriptUrlPolicies {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
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
