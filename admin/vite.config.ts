import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** Component libraries mark client files with a directive that means nothing in a bundle: hundreds of lines of noise. */
const NOISE = 'MODULE_LEVEL_DIRECTIVE';

/** Quality 9 is within 3 % of the maximum at a tenth of its time: the start of the whole service waits for this build. */
const BROTLI_QUALITY = 9;

/** Text files get a Brotli and a gzip copy beside them, so that the server never compresses. */
function compressedCopies(): Plugin {
  let folder = '';
  return {
    name: 'kualik-compressed-copies',
    apply: 'build',
    configResolved: (config) => {
      folder = config.build.outDir.startsWith('/') ? config.build.outDir : join(config.root, config.build.outDir);
    },
    closeBundle: () => {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(html|js|css|svg)$/.test(entry.name)) continue;
        const file = join(entry.parentPath, entry.name);
        const bytes = readFileSync(file);
        const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

/**
 * The staff site is served under /admin/ by the api. Routes stand after '#', so no deep path needs a rewrite.
 * JSX is compiled by vite itself (oxc, automatic runtime): no framework plug-in. The scripts stay external files,
 * because the content security policy of /admin/ allows no inline script.
 */
export default defineConfig(({ command }) => ({
  base: '/admin/',
  plugins: [compressedCopies()],
  oxc: { jsx: { runtime: 'automatic', development: command === 'serve' } },
  // A build is the production build, whatever NODE_ENV its caller carries (a test runner sets its own).
  ...(command === 'build' ? { define: { 'process.env.NODE_ENV': '"production"' } } : {}),
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2500,
    rolldownOptions: {
      onLog: (level, log, handle) => {
        if (log.code !== NOISE) handle(level, log);
      },
    },
  },
}));
