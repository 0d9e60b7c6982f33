import type { AccessRule } from '../../accounts/permission.ts';

/** One thing that may be read, and by whom. */
export interface ReadingDefinition<View = unknown> extends Omit<AccessRule, 'fresh'> {
  /** Never set: carries the view's type. */
  readonly view?: View;
}

/** Declares a reading; `View` is what its `GET` answers with. */
export function reading<View>(rule: Omit<AccessRule, 'fresh'>): ReadingDefinition<View> {
  return rule;
}
