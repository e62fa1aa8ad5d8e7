import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contactSheet } from './screenshots/contact-sheet.ts';

/** Every page of both sites as the browser tests see them, in one folder with one page to look at. */
const TESTS = ['tests/portal', 'tests/admin'];

const folder = resolve(process.argv[2] ?? 'data/screenshots');
mkdirSync(folder, { recursive: true });
const { status } = spawnSync(process.execPath, ['scripts/test.mjs', ...TESTS], {
  stdio: 'inherit',
  env: { ...process.env, KUALIK_SCREENSHOTS: folder, KUALIK_LOOKS: 'all' },
});
const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
const page = join(folder, 'index.html');
writeFileSync(page, contactSheet(pictures));
console.log(`${pictures.length} pictures: ${page}`);
// A failed test may have left a picture out; the sheet is there all the same.
process.exitCode = status ?? 1;
