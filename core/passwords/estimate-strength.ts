import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { Handlers } from '../worker-calls/answer-call.ts';
import type { StrengthCalls } from './strength-calls.ts';

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** Beyond this the estimate no longer changes and the time for it grows. */
const longest = 100;

/**
 * What the Worker of the strength meter does. It is one of its own: reading the dictionary takes longer than a frame, and
 * KeyBot's Worker is thrown away whenever the key type changes.
 */
export const strengthHandlers: Handlers<StrengthCalls> = {
  strength: ({ password, known }) => estimator.check(password.slice(0, longest), [...known]).score,
};
