import type { KeyBotCalls } from '#core/keys/keybot-calls.ts';
import { keyBotHandlers } from '#core/keys/keybot-handlers.ts';
import { serve } from '../worker-calls/serve.ts';

serve<KeyBotCalls>(keyBotHandlers(crypto));
