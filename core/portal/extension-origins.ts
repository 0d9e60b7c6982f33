/**
 * As whom Chrome lets the extension speak: its id is made from the key in extension/manifest.json, so that every
 * installation has the same.
 */
export const chromeExtensionOrigin = 'chrome-extension://benffjegkkddneadflnagbhgljcajmkn';

/** As whom Firefox lets it ask for a passkey: made from the id in its manifest, the same for all. */
export const firefoxPasskeyOrigin =
  'moz-extension://aaekgghnbdlejieefkljdmejoggkfdaghckdcfboipblgdecehimokbjcgpjideo';

/**
 * As whom Firefox lets it send requests: a number of each installation, so that sites cannot know the extension by its
 * files. It tells any extension from a page, and no extension from another.
 */
export const firefoxRequestOrigin = /^moz-extension:\/\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
