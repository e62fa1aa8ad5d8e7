/**
 * Brings a fresh clone to the point where every command runs: dependencies installed from the lock file, both sites built.
 * Runs under whatever Node launched npm, so it uses nothing but Node's own modules. Does nothing when all is up to date.
 *
 *   node scripts/prepare.mjs            dependencies and sites
 *   node scripts/prepare.mjs --no-sites dependencies only
 *   node scripts/prepare.mjs --pkcs11   the way to a token, too; KUALIK_PKCS11_MODULE asks for it as well
 *   node scripts/prepare.mjs --pcsc     the way to a card reader, too
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
/** Native and optional: without them keys stay in files and cards are not written. */
const ADDONS = [
  {
    flag: '--pkcs11',
    isWanted: Boolean(process.env.KUALIK_PKCS11_MODULE),
    name: 'PKCS#11',
    addon: 'pkcs11js',
    binary: 'pkcs11.node',
    needs: 'python3, make and a C++ compiler',
  },
  {
    flag: '--pcsc',
    isWanted: false,
    name: 'PC/SC',
    addon: 'pcsclite',
    binary: 'pcsclite.node',
    needs: 'python3, make, a C++ compiler and libpcsclite-dev',
  },
];

checkNode();
step(
  'dependencies',
  'node_modules/.kualik-lock',
  hashFiles(['package.json', 'package-lock.json']),
  installDependencies,
);
for (const row of ADDONS) if (process.argv.includes(row.flag) || row.isWanted) buildAddon(row);
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

/** Without a compiler the addon is missing, and nothing else. */
function buildAddon({ addon, binary, name, needs }) {
  const file = join(root, 'node_modules', addon, 'build/Release', binary);
  if (existsSync(file)) return;
  const headers = join(root, `node_modules/node-${process.platform}-${process.arch}`);
  const words = ['rebuild', addon, '--dangerously-allow-all-scripts', '--loglevel=silent'];
  if (existsSync(headers)) words.push(`--nodedir=${headers}`);
  spawnSync('npm', words, { cwd: root, stdio: 'ignore', shell: process.platform === 'win32' });
  console.log(
    existsSync(file)
      ? `[kualik] ${name}: ready`
      : `[kualik] ${name}: not available, ${addon} could not be built (it needs ${needs})`,
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
