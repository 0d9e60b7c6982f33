import { builtScript } from '#core/worker-calls/built-script.ts';
import { type Connection, connect } from '#core/worker-calls/connect.ts';
import type { Calls } from '#core/worker-calls/messages.ts';

/** Part of the Trusted Types API that the DOM library does not declare yet. */
interface ScriptUrlPolicies {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

const rules = { createScriptURL: (url: string) => builtScript(url, location.origin) };
/** The only policy of the extension's pages (`trusted-types paraphe-worker` in the manifest): their own scripts. */
const trust = (globalThis as { readonly trustedTypes?: ScriptUrlPolicies }).trustedTypes?.createPolicy(
  'paraphe-worker',
  rules,
);

/** @param url of `import url from './some.worker.ts?worker&url'` */
export function startWorker<Served extends Calls>(url: string, name: string): Connection<Served> {
  const script = trust ? trust.createScriptURL(url) : rules.createScriptURL(url);
  return connect<Served>(new Worker(script, { type: 'module', name }));
}
