import * as v from 'valibot';
import type { FieldFault } from './form.ts';

/**
 * What the schema of a command says about a form, by field name: the same schema decides on the server.
 * @param args as they would be sent; a field of the form is found by the last part of its path
 */
export function schemaFaults(schema: v.GenericSchema, args: unknown): Readonly<Record<string, FieldFault>> {
  const parsed = v.safeParse(schema, args);
  const faults: Record<string, FieldFault> = {};
  for (const issue of parsed.issues ?? []) {
    const name = String(issue.path?.at(-1)?.key ?? '');
    faults[name] ??= faultOf(issue);
  }
  return faults;
}

function faultOf(issue: v.BaseIssue<unknown>): FieldFault {
  const typed = issue.path?.at(-1)?.value;
  if (typeof typed !== 'string' || typed.trim() === '') return 'missing';
  return issue.type === 'max_length' ? 'tooLong' : 'wrong';
}
