import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import type { FinishedPage } from './src/finished-page.tsx';

/** Pages of reading and the file of each, beside the shell that every other page begins as. */
const PAGES = { '/': 'start', '/status': 'status', '/install': 'install', '/help': 'help' };

/** Makes the pages of reading as HTML with their words, from the very components that the browser runs. */
export function finishedPages(folderOf: () => string): Plugin {
  return {
    name: 'kualik-finished-pages',
    apply: 'build',
    closeBundle: async () => {
      const made = mkdtempSync(join(tmpdir(), 'kualik-pages-'));
      try {
        const finish = await programOf(made);
        const folder = folderOf();
        const shell = readFileSync(join(folder, 'index.html'), 'utf8');
        mkdirSync(join(folder, 'pages'), { recursive: true });
        for (const [path, name] of Object.entries(PAGES))
          writeFileSync(join(folder, 'pages', `${name}.html`), filled(shell, await finish(path)));
      } finally {
        rmSync(made, { recursive: true, force: true });
      }
    },
  };
}

async function programOf(outDir: string): Promise<(path: string) => Promise<FinishedPage>> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    ssr: { noExternal: true },
    build: { ssr: 'src/finished-page.tsx', outDir, emptyOutDir: true, target: 'node24' },
  });
  const program = (await import(pathToFileURL(join(outDir, 'finished-page.js')).href)) as {
    finishedPage: (path: string) => Promise<FinishedPage>;
  };
  return program.finishedPage;
}

function filled(shell: string, { title, body, note }: FinishedPage): string {
  return shell
    .replace(/<title>.*? – /, () => `<title>${title} – `)
    .replace('<div id="app"></div>', () => `<div id="app">${body}</div>`)
    .replace(/<noscript>.*<\/noscript>/s, () => `<noscript>${note}</noscript>`);
}
