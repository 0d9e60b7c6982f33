/**
 * Tells whether what a window has stored goes when it is closed. Firefox shows it: there a private window opens databases, and
 * refuses folders. `false` proves nothing, since Chromium hides it from every page.
 */
export async function isPrivateWindow(
  storage: Partial<Pick<StorageManager, 'getDirectory'>> | undefined,
): Promise<boolean> {
  try {
    await storage?.getDirectory?.();
    return false;
  } catch (error) {
    return error instanceof DOMException && error.name === 'SecurityError';
  }
}
