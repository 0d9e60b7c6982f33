import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests' PostgreSQL is: an address, or the folder of its socket. */
    readonly database: { readonly url?: string; readonly host?: string; readonly template: string };
  }
}

/** The key files of test portals are made with this. */
export const testPassphrase = 'a passphrase for tests only';
