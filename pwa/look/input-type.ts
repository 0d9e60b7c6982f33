/** A type of input known only when the page runs: Preact's types want each one written out in the element. */
export function as(type: string): { readonly type: 'text' } {
  return { type } as { readonly type: 'text' };
}
