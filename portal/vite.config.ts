import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Text files of the build get a Brotli and a gzip copy, so that the server never compresses and the budget is measured. */
function compressedCopies(): Plugin {
  let folder = '';
  return {
    name: 'kualik-compressed-copies',
    apply: 'build',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
      if (config.build.outDir.startsWith('/')) folder = config.build.outDir;
    },
    closeBundle: () => {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(html|js|css|json|svg)$/.test(entry.name)) continue;
        const file = join(entry.parentPath, entry.name);
        const bytes = readFileSync(file);
        const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

/** Kazakh is the language of the first view: its text file is fetched beside the program and not after it. */
function preloadKazakh(): Plugin {
  return {
    name: 'kualik-preload-kazakh',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, context) => {
        const texts = Object.keys(context.bundle ?? {}).find((name) => /^assets\/kk-[\w-]+\.js$/.test(name));
        if (!texts) throw new Error('the Kazakh text chunk is missing from the build');
        return [
          { tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${texts}` }, injectTo: 'head' },
        ];
      },
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  json: { stringify: true },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    // The table of errors is plain data: spreading it has no effects, so pages that use none of it do not carry it.
    rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
  },
  plugins: [preloadKazakh(), compressedCopies()],
});
