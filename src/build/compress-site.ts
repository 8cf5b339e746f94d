import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { signInFailureCodes } from '../contract/sign-in-failure.ts';

const text = /\.(html|js|css|svg|webmanifest|txt)$/;
const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** A page of a failed sign-in names its request, so the server writes it for each request and never sends it as it is here. */
const isWrittenPerRequest = (name: string) => signInFailureCodes.some((code) => name.includes(code));

/** Puts a `.br` and a `.gz` beside every text file of the built page, as small as possible: the server only picks one. */
export function compressSite(): Plugin {
  return {
    name: 'sharedesk:compress-site',
    apply: 'build',
    buildApp: {
      // When the pages of all languages are there.
      order: 'post',
      async handler({ config }) {
        const folder = join(config.root, config.environments.client?.build.outDir ?? 'dist');
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile() && text.test(entry.name) && !isWrittenPerRequest(entry.name));
        await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))));
      },
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  await writeFile(`${path}.br`, await compressBrotli(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
  await writeFile(`${path}.gz`, await compressGzip(content, { level: constants.Z_BEST_COMPRESSION }));
}
