import type { KeyBotCalls } from '#core/keys/keybot-calls.ts';
import { keyBotHandlers } from '#core/keys/keybot-handlers.ts';
import { serve } from './serve.ts';

serve<KeyBotCalls>(keyBotHandlers(crypto));
