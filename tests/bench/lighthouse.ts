import { openFurnishedPortal } from '../portal/furnished-portal.ts';
import { inviteHolder } from '../portal/orders.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { type Scores, scoreFigures, scoreOf } from './lighthouse-score.ts';

/** Lighthouse's own phone, network and processor, on the first screen of an invitation that was never opened before. */
export async function measure({ short }: BenchOptions): Promise<readonly Figure[]> {
  const portal = await openFurnishedPortal();
  try {
    const scores: Scores[] = [];
    for (let run = 0; run < (short ? 1 : 3); run++) {
      const { link } = await inviteHolder(portal, { mailbox: `zoe.${run}@example.com`, language: 'fr' });
      scores.push(await scoreOf(link));
    }
    return scoreFigures('Lighthouse, phone', scores);
  } finally {
    await portal.close();
  }
}
