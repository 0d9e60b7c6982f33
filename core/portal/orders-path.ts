/** Where this person finds an order. */
export function ordersPathOf({ kind }: { readonly kind: 'operator' | 'user' }): string {
  return kind === 'operator' ? '/office/orders' : '/orders';
}

/** Where the alerts of a person are. */
export const alertsPath = '/alerts';
