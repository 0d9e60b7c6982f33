import * as v from 'valibot';
import { command } from './definition.ts';
import { id, name } from './fields.ts';

const requesters = [{ kind: 'user', anyOf: ['technical'] }] as const;
const readers = [{ kind: 'user', anyOf: ['technical', 'commercial', 'approval'] }] as const;

/** Fields of a form as they were typed, right or wrong. */
const draftContent = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(64)), v.pipe(v.string(), v.maxLength(4000))),
  v.check((content) => Object.keys(content).length <= 64),
);

/** A person's own: forms that are not sent yet, and lists to see again. They follow to every device. */
export const draftCommands = {
  /** The device chooses the id, so that a draft made offline has one. */
  'draft.save@1': command<Record<never, never>>()({
    args: v.object({ draftId: id, content: draftContent }),
    permitted: requesters,
    offline: true,
    personal: ['content'],
  }),
  'draft.remove@1': command<Record<never, never>>()({
    args: v.object({ draftId: id }),
    permitted: requesters,
    offline: true,
  }),
  /** Keeps the filters and the order of a list under a name. */
  'view.save@1': command<Record<never, never>>()({
    args: v.object({
      viewId: id,
      name,
      query: v.pipe(v.string(), v.maxLength(500), v.regex(/^[\w.%+=&~*-]*$/)),
    }),
    permitted: readers,
    offline: true,
    personal: ['name'],
  }),
  'view.remove@1': command<Record<never, never>>()({
    args: v.object({ viewId: id }),
    permitted: readers,
    offline: true,
  }),
} as const;
