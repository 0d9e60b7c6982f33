import type { Plugin } from 'vite';

const writing = /\b\w+\.innerHTML=\w+\.__html\b/;

/**
 * Takes `dangerouslySetInnerHTML` out of Preact: the extension's Content-Security-Policy refuses it by its Trusted Types,
 * and Firefox's shop warns of every script that could write markup.
 */
export function withoutMarkup(): Plugin {
  return {
    name: 'paraphe-without-markup',
    transform: {
      filter: { id: /\/node_modules\/preact\/dist\/preact\.mjs$/ },
      handler(code) {
        if (!writing.test(code)) throw new Error('Preact no longer writes markup where it did');
        return { code: code.replace(writing, '(()=>{throw new Error("markup is refused")})()'), map: null };
      },
    },
  };
}
