import { describe, expect, it } from 'vitest';
import { mayUse, type SignInMode, type SignInWay, signInModes, signInWays } from './sign-in-mode.ts';

const ways: Readonly<Record<SignInMode, { readonly without: SignInWay[]; readonly withTotp: SignInWay[] }>> =
  {
    password: { without: ['password', 'passkey', 'certificate'], withTotp: ['totp'] },
    totp: { without: ['password'], withTotp: ['totp'] },
    certificate: { without: ['certificate'], withTotp: ['certificate'] },
  };

describe('an account that asks for', () => {
  it.each(signInModes)('%s takes the ways of the table and no other', (mode) => {
    const taken = (hasTotp: boolean) => signInWays.filter((way) => mayUse(mode, way, { hasTotp }));
    expect(taken(false)).toEqual(ways[mode].without);
    expect(taken(true)).toEqual(ways[mode].withTotp);
  });
});
