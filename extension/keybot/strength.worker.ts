import { strengthHandlers } from '#core/passwords/estimate-strength.ts';
import type { StrengthCalls } from '#core/passwords/strength-calls.ts';
import { serve } from './serve.ts';

serve<StrengthCalls>(strengthHandlers);
