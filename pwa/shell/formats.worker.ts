import type { Language } from '#core/messages/message.ts';
import { warmFormats } from './warm-formats.ts';

// Named for the language. Whose account is kept has another Worker that does it.
warmFormats(self.name as Language);
close();
