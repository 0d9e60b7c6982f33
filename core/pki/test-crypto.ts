/** The platform's WebCrypto under the type core declares for it. For tests only. */
export const testCrypto = (globalThis as unknown as { readonly crypto: Crypto }).crypto;
