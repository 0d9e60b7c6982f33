import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { serve } from '../worker-calls/serve.ts';
import type { StrengthCalls } from './protocol.ts';

// In a Worker of its own: reading the dictionary takes longer than a frame, and KeyBot's Worker is thrown away
// whenever the key type changes.

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** Beyond this the estimate no longer changes and the time for it grows. */
const longest = 100;

serve<StrengthCalls>({
  strength: ({ password, known }) => estimator.check(password.slice(0, longest), [...known]).score,
});
