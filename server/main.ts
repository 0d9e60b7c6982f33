import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// TypeScript stripped and compiled once is kept, in the data directory: it halves the time to the first answer. So
// everything else is imported after this.
enableCompileCache(resolve(process.env.DATA_DIR ?? 'data', 'compile-cache'));
await import('./serve.ts');
