import type { acceptance as english } from '../en/acceptance.ts';

export const acceptance: typeof english = {
  title: (day) => `À accepter jusqu’au ${day}`,
  text: 'Vérifiez que le certificat dit bien ce que vous avez commandé, puis acceptez-le ; son porteur peut s’en servir entre-temps. Sans acceptation, il est révoqué passé ce jour.',
  accepted: 'Accepté le',
};
