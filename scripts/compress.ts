import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);
const worthIt = /\.(?:js|css|html|pack|svg|webmanifest)$/;
/** From here on the last tenth of the size costs ten seconds. */
const large = 1_000_000;

/** Writes `.br` and `.gz` beside the files of a built site: the server sends them as they are. */
export async function compress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && worthIt.test(entry.name));
  await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const content = await readFile(path);
      const quality = content.length > large ? 9 : constants.BROTLI_MAX_QUALITY;
      const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
      await writeFile(`${path}.br`, await packBrotli(content, { params }));
      await writeFile(`${path}.gz`, await packGzip(content, { level: 9 }));
    }),
  );
}
