import type { Plugin } from 'vite';

/** What is put into pages is no module: it imports nothing, and may be put there twice. @param name of the entry */
export function classicScript(name: string): Plugin {
  return {
    name: 'paraphe-classic-script',
    renderChunk(code, chunk) {
      if (chunk.name !== name) return null;
      const { imports, dynamicImports, exports } = chunk;
      if (imports.length + dynamicImports.length + exports.length > 0) {
        throw new Error(`${name} shares code with another script, or gives some: it has to be one file`);
      }
      return { code: `(() => {\n${code}\n})();\n`, map: null };
    },
  };
}
