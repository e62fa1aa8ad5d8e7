/**
 * Brings a fresh clone to the point where every command runs: dependencies installed from the lock file, both sites built.
 * Runs under whatever Node launched npm, so it uses nothing but Node's own modules. Does nothing when all is up to date.
 *
 *   node scripts/prepare.mjs            dependencies and sites
 *   node scripts/prepare.mjs --no-sites dependencies only
 *   node scripts/prepare.mjs --pkcs11   the way to a token, too; KUALIK_PKCS11_MODULE asks for it as well
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 19];
/** Folders whose content a site is built from, besides its own. */
const SHARED_SOURCES = ['domain', 'pki', 'codegen'];

checkNode();
step(
  'dependencies',
  'node_modules/.kualik-lock',
  hashFiles(['package.json', 'package-lock.json']),
  installDependencies,
);
if (process.argv.includes('--pkcs11') || process.env.KUALIK_PKCS11_MODULE) buildPkcs11();
if (!process.argv.includes('--no-sites')) {
  for (const site of ['portal', 'admin']) {
    step(`${site} site`, `${site}/dist/.kualik-build`, hashFiles([site, ...SHARED_SOURCES]), () => buildSite(site));
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`Node ${process.versions.node} is too old: Kualik needs Node ${OLDEST_NODE.join('.')} or newer to begin.`);
}

/** Does the work unless the stamp file says that it was done for the same input; tells how long it took. */
function step(name, stampFile, inputHash, work) {
  const stamp = join(root, stampFile);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputHash) return;
  const started = Date.now();
  console.log(`[kualik] ${name}: working …`);
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, inputHash);
  console.log(`[kualik] ${name}: ready in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Not npm ci: it refuses a lock file that was written where a registry lacks the optional binaries of other platforms. */
function installDependencies() {
  const words = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', words, 'the dependencies could not be installed');
}

/** Native and optional: without a compiler keys stay in files, and nothing else is missing. */
function buildPkcs11() {
  const folder = join(root, 'node_modules/pkcs11js');
  if (existsSync(join(folder, 'build/Release/pkcs11.node'))) return;
  const headers = join(root, `node_modules/node-${process.platform}-${process.arch}`);
  const words = ['rebuild', 'pkcs11js', '--dangerously-allow-all-scripts', '--loglevel=silent'];
  if (existsSync(headers)) words.push(`--nodedir=${headers}`);
  spawnSync('npm', words, { cwd: root, stdio: 'ignore', shell: process.platform === 'win32' });
  const isBuilt = existsSync(join(folder, 'build/Release/pkcs11.node'));
  console.log(
    isBuilt
      ? '[kualik] PKCS#11: ready'
      : '[kualik] PKCS#11: not available, pkcs11js could not be built (it needs python3, make and a C++ compiler)',
  );
}

function buildSite(site) {
  run('npm', ['run', '--silent', 'build', '-w', site], `the ${site} site could not be built`);
}

function run(command, args, complaint) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail(`${complaint}${error ? `: ${error.message}` : ''}`);
}

function hashFiles(entries) {
  const hash = createHash('sha256');
  for (const entry of entries) addToHash(hash, join(root, entry), entry);
  return hash.digest('hex');
}

function addToHash(hash, path, name) {
  if (/(^|\/)(node_modules|dist)$/.test(name) || !existsSync(path)) return;
  const children = readDirectory(path);
  if (children === null) hash.update(`${name}\0`).update(readFileSync(path));
  else for (const child of children.sort()) addToHash(hash, join(path, child), `${name}/${child}`);
}

function readDirectory(path) {
  try {
    return readdirSync(path);
  } catch {
    return null;
  }
}

function fail(message) {
  console.error(`[kualik] ${message}`);
  process.exit(1);
}
