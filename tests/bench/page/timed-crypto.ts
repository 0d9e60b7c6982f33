/** The platform's crypto, with the time spent in its two slow calls added up. */
export function timedCrypto(): {
  readonly crypto: Crypto;
  readonly spent: { generating: number; deriving: number };
} {
  const spent = { generating: 0, deriving: 0 };
  const { subtle } = crypto;
  const slow: Readonly<Record<string, 'deriving' | 'generating'>> = {
    generateKey: 'generating',
    deriveBits: 'deriving',
    deriveKey: 'deriving',
  };
  const timed = new Proxy(subtle, {
    get: (target, name: keyof SubtleCrypto) => {
      const call = target[name] as (...args: unknown[]) => Promise<unknown>;
      const account = slow[name];
      return async (...args: unknown[]) => {
        const started = performance.now();
        try {
          return await call.apply(target, args);
        } finally {
          if (account !== undefined) spent[account] += performance.now() - started;
        }
      };
    },
  });
  const wrapped = {
    subtle: timed,
    getRandomValues: crypto.getRandomValues.bind(crypto),
    randomUUID: crypto.randomUUID.bind(crypto),
  } as unknown as Crypto;
  return { crypto: wrapped, spent };
}
