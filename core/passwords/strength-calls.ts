/** From 0, guessed at once, to 4, out of reach. */
export type Score = 0 | 1 | 2 | 3 | 4;

export type StrengthCalls = {
  /** `known`: words of the person that an attacker would try first, such as their name. */
  readonly strength: {
    readonly args: { readonly password: string; readonly known: readonly string[] };
    readonly result: Score;
  };
};
