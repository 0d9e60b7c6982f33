import type { Portal } from '../portal/client.ts';

/** Whether the page has what it asked for. */
export interface Calm {
  /** The same portal, whose readings are counted. */
  readonly watch: (portal: Portal) => Portal;
  /** Counts something else that somebody waits for. */
  readonly during: <Result>(work: Promise<Result>) => Promise<Result>;
  /** Ends when nothing was waited for, for a moment in which there was nothing to draw either; at the latest after `patience`. */
  readonly come: () => Promise<void>;
}

/** How long work that can wait is put off, in milliseconds: a portal that does not answer must not stop it. */
const patience = 5_000;

/**
 * What somebody came to see comes first: work of the page's own waits until it is there.
 * @param idle ends when the page has nothing to do
 */
export function createCalm(idle: () => Promise<void>): Calm {
  let open = 0;
  async function during<Result>(work: Promise<Result>): Promise<Result> {
    open++;
    try {
      return await work;
    } finally {
      open--;
    }
  }
  return {
    watch: (portal) => ({ run: portal.run, read: (...call) => during(portal.read(...call)) }),
    during,
    come: async () => {
      const until = performance.now() + patience;
      // Twice in a row: what was drawn a moment ago asks for its content only now.
      for (let calm = 0; calm < 2 && performance.now() < until; ) {
        await idle();
        calm = open === 0 ? calm + 1 : 0;
        if (open > 0) await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}

/** A frame, and then the browser's own time for such things. */
export async function idlePage(): Promise<void> {
  const within = (timeout: number) => ({ timeout });
  await new Promise<void>((resolve) => {
    const later = setTimeout(resolve, 1_000);
    // A page that nobody sees draws no frames.
    requestAnimationFrame(() => {
      clearTimeout(later);
      resolve();
    });
  });
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), within(2_000));
    else setTimeout(resolve, 200);
  });
}
