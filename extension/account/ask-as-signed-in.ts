import { Refusal } from '#core/errors/refusal.ts';
import { readToken, type TokenStore } from './kept-token.ts';

/**
 * Asks the portal by the token of whoever is signed in.
 * @throws Refusal `signin.required` when nobody is
 */
export async function askAsSignedIn<Answer>(
  { store, origin }: { readonly store: Pick<TokenStore, 'get'>; readonly origin: string },
  ask: (token: string) => Promise<Answer>,
): Promise<Answer> {
  const token = await readToken(store, origin);
  if (token === undefined) throw new Refusal('signin.required');
  return ask(token);
}
