import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { finishedPages } from './finished-pages.ts';

/** The folder of this build. */
let folder = '';

function whereTo(): Plugin {
  return {
    name: 'kualik-where-to',
    configResolved: ({ root, build: { outDir } }) => {
      folder = resolve(root, outDir);
    },
  };
}

/** Text files of the build get a Brotli and a gzip copy, so that the server never compresses and the budget is measured. */
function compressedCopies(): Plugin {
  return {
    name: 'kualik-compressed-copies',
    apply: 'build',
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

/** What opens without a line: the first view in each language, the state of an order, help. */
const SHELL_ENTRIES = [
  'index.html',
  ...['kk', 'ru', 'en'].map((language) => `src/texts/${language}.json`),
  'src/status/StatusPage.tsx',
  'src/help/HelpPage.tsx',
];

interface ManifestChunk {
  file: string;
  imports?: string[];
}

/** The service worker learns which files are the shell of this very build, and a hash of them. */
function shellOfServiceWorker(): Plugin {
  return {
    name: 'kualik-shell',
    apply: 'build',
    closeBundle: () => {
      const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
        string,
        ManifestChunk
      >;
      const html = readFileSync(join(folder, 'index.html'), 'utf8');
      const files = new Set(['/index.html', '/icon.svg', ...(html.match(/\/assets\/[\w.-]+\.css/) ?? [])]);
      const add = (name: string): void => {
        const chunk = manifest[name];
        if (!chunk) throw new Error(`${name} is missing from the build`);
        files.add(`/${chunk.file}`);
        chunk.imports?.forEach(add);
      };
      SHELL_ENTRIES.forEach(add);
      const shell = JSON.stringify([...files]);
      const version = createHash('sha256').update(shell).update(html).digest('hex').slice(0, 16);
      const worker = join(folder, 'sw.js');
      const program = readFileSync(worker, 'utf8').replace('__SHELL__', shell).replace('__VERSION__', version);
      writeFileSync(worker, program);
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
    rolldownOptions: {
      treeshake: { propertyReadSideEffects: false },
      input: {
        index: join(import.meta.dirname, 'index.html'),
        sw: join(import.meta.dirname, 'src/offline/service-worker.ts'),
      },
      // Its scope is the folder of its address, and its address never changes.
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
  plugins: [preloadKazakh(), whereTo(), finishedPages(() => folder), shellOfServiceWorker(), compressedCopies()],
});
