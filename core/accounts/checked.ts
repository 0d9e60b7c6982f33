/** What a check makes of something typed: its one way of writing, or what is wrong with it. */
export type Checked<Fault extends string> =
  | {
      readonly value: string;
      /** Whether a rule was there to check it by; without one, anything of the right shape passes. */
      readonly byRule: boolean;
    }
  | { readonly fault: Fault };
