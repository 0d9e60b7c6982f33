// Draws the app's icons from the mark: `node scripts/icons.ts`. They are committed; run it when the mark changes.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { flourish } from '../pwa/look/flourish.ts';

const wax = '#a3161b';
const paper = '#fffdf9';
const folders = ['pwa/public/icons', 'extension/public/icons'].map((folder) =>
  resolve(import.meta.dirname, '..', folder),
);

interface Drawing {
  /** Corner radius of the seal, of 64. */
  readonly corner: number;
  /** Size of the mark on it, of 64. */
  readonly mark: number;
}

const svg = (
  { corner, mark }: Drawing,
  size: number,
) => `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 64 64">
<title>Paraphe</title>
<rect width="64" height="64" rx="${corner}" fill="${wax}"/>
<path transform="translate(${(64 - mark) / 2} ${(64 - mark) / 2}) scale(${mark / 64})" d="${flourish}" fill="none" stroke="${paper}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>
</svg>
`;

const seal: Drawing = { corner: 14, mark: 50 };
/** Systems cut a maskable icon to a circle of 80 % (W3C manifest, "safe zone"). */
const maskable: Drawing = { corner: 0, mark: 38 };

const pngs: readonly (readonly [name: string, drawing: Drawing, size: number])[] = [
  ['icon-32.png', seal, 32],
  ['icon-48.png', seal, 48],
  ['icon-128.png', seal, 128],
  ['icon-192.png', seal, 192],
  ['icon-512.png', seal, 512],
  ['icon-maskable-512.png', maskable, 512],
];
const wanted = { pwa: /192|512/, extension: /-(?:32|48|128)\./ };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [name, drawing, size] of pngs) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0">${svg(drawing, size)}</body>`);
  const png = await page.screenshot({ omitBackground: true });
  if (wanted.pwa.test(name)) await writeFile(resolve(folders[0] ?? '', name), png);
  if (wanted.extension.test(name)) await writeFile(resolve(folders[1] ?? '', name), png);
}
await browser.close();
for (const folder of folders) await writeFile(resolve(folder, 'mark.svg'), svg(seal, 64));
