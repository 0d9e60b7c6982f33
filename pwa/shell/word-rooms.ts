import type { firstMessages } from '#core/messages/en/first.ts';
import type { Messages } from '#core/messages/en/index.ts';
import type { Language } from '#core/messages/message.ts';

export type First = typeof firstMessages;

/** Words of one room: of each area what the room adds. */
export type Part = { readonly [Area in keyof Messages]?: Partial<Messages[Area]> };
type Load = () => Promise<{ readonly words: Part }>;

const english = {
  account: () => import('#core/messages/en/rooms/account.ts'),
  list: () => import('#core/messages/en/rooms/list.ts'),
  office: () => import('#core/messages/en/rooms/office.ts'),
  opening: () => import('#core/messages/en/rooms/opening.ts'),
  orders: () => import('#core/messages/en/rooms/orders.ts'),
  reasons: () => import('#core/messages/en/rooms/reasons.ts'),
  signing: () => import('#core/messages/en/rooms/signing.ts'),
  tools: () => import('#core/messages/en/rooms/tools.ts'),
} as const satisfies Readonly<Record<string, Load>>;

/** A chunk of words in each language, loaded with the screens that say them. */
export type Room = keyof typeof english;
export const roomNames = Object.keys(english) as readonly Room[];

const french: Readonly<Record<Room, Load>> = {
  account: () => import('#core/messages/fr/rooms/account.ts'),
  list: () => import('#core/messages/fr/rooms/list.ts'),
  office: () => import('#core/messages/fr/rooms/office.ts'),
  opening: () => import('#core/messages/fr/rooms/opening.ts'),
  orders: () => import('#core/messages/fr/rooms/orders.ts'),
  reasons: () => import('#core/messages/fr/rooms/reasons.ts'),
  signing: () => import('#core/messages/fr/rooms/signing.ts'),
  tools: () => import('#core/messages/fr/rooms/tools.ts'),
};

const rooms: Readonly<Record<Language, Readonly<Record<Room, Load>>>> = { en: english, fr: french };

export async function loadRoom(language: Language, room: Room): Promise<Part> {
  return (await rooms[language][room]()).words;
}

/** What an invitation says, and what is said when anything else does not come. */
export async function loadFirst(language: Language): Promise<First> {
  const part = await (language === 'en'
    ? import('#core/messages/en/first.ts')
    : import('#core/messages/fr/first.ts'));
  return part.firstMessages;
}
