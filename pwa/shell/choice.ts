import { browserStorage } from './storage.ts';

/** A small choice kept on this device: language, theme, density. A browser that refuses storage forgets it. */
export function readChoice<Choice extends string>(
  name: string,
  among: readonly Choice[],
): Choice | undefined {
  const kept = browserStorage().getItem(`paraphe.${name}`);
  return among.find((choice) => choice === kept);
}

/** @param choice undefined goes back to what the device prefers */
export function keepChoice(name: string, choice: string | undefined): void {
  try {
    if (choice === undefined) browserStorage().removeItem(`paraphe.${name}`);
    else browserStorage().setItem(`paraphe.${name}`, choice);
  } catch (error) {
    // A full storage must not stop the switch itself.
    if (!(error instanceof DOMException)) throw error;
  }
}
