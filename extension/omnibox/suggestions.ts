import type { ListedOrder } from '../staff/kept-view.ts';

export interface Suggestion {
  /** What stands in the address bar once it is chosen. */
  readonly content: string;
  readonly description: string;
}

interface SuggestionsOptions {
  readonly states: Readonly<Record<ListedOrder['state'], string>>;
  /** Whether the browser reads descriptions as XML: Chrome shows none of them when one is not well-formed. */
  readonly asXml: boolean;
}

/** Orders as the address bar suggests them: chosen, each stands there by its reference. */
export function suggestionsOf(
  orders: readonly ListedOrder[],
  { states, asXml }: SuggestionsOptions,
): readonly Suggestion[] {
  return orders.map(({ reference, holderName, emailAddress, state }) => {
    const parts = [reference, holderName, emailAddress, states[state]].filter((part) => part !== '');
    const text = parts.join(' – ');
    return { content: reference, description: asXml ? escapeXml(text) : text };
  });
}

export function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * Where Enter leads: to the order by its reference, to the portal's search with anything else.
 * @param orders address of the portal's orders
 */
export function addressOfEntered(text: string, orders: string): string {
  const typed = text.trim();
  if (/^\d{10}$/.test(typed)) return `${orders}/${typed}`;
  return typed === '' ? orders : `${orders}?search=${encodeURIComponent(typed)}`;
}
