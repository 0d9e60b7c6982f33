import { describe, expect, it } from 'vitest';
import { staticFiles, type ViteManifest } from './built-modules.ts';

const manifest: ViteManifest = {
  'index.html': { file: 'assets/index.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js', imports: ['index.html'], css: ['assets/shared.css'] },
  'screens/invitation/index.tsx': {
    file: 'assets/invitation.js',
    imports: ['_shared.js'],
    dynamicImports: ['delivery.ts'],
    css: ['assets/invitation.css'],
  },
  'delivery.ts': { file: 'assets/delivery.js', imports: ['_shared.js'] },
};

describe('staticFiles', () => {
  it('follows imports once, also in a circle, and leaves what is loaded later', () => {
    expect([...staticFiles(manifest, ['index.html', 'screens/invitation/index.tsx'])].sort()).toEqual([
      'assets/index.js',
      'assets/invitation.js',
      'assets/shared.js',
    ]);
  });

  it('finds the styles of the same modules', () => {
    expect([...staticFiles(manifest, ['screens/invitation/index.tsx'], '.css')].sort()).toEqual([
      'assets/invitation.css',
      'assets/shared.css',
    ]);
  });

  it('refuses to measure a module that the build does not have', () => {
    expect(() => staticFiles(manifest, ['screens/gone/index.tsx'])).toThrow('screens/gone/index.tsx');
  });
});
