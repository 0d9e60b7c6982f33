/** A small choice kept on this device: language, theme, density. A browser that refuses storage forgets it. */
export function readChoice<Choice extends string>(
  name: string,
  among: readonly Choice[],
): Choice | undefined {
  const kept = storage()?.getItem(`paraphe.${name}`);
  return among.find((choice) => choice === kept);
}

/** @param choice undefined goes back to what the device prefers */
export function keepChoice(name: string, choice: string | undefined): void {
  try {
    if (choice === undefined) storage()?.removeItem(`paraphe.${name}`);
    else storage()?.setItem(`paraphe.${name}`, choice);
  } catch (error) {
    // Full or forbidden storage must not stop the switch itself.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Merely naming `localStorage` throws where the user blocks it, and it does not exist in workers and tests. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
