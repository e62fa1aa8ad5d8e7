/**
 * Installs the system programs that the tests ask for their verdict. With root it installs what is missing;
 * without root it prints the line to type and ends with an error, naming what is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Program (or file) looked for → Debian package that brings it, and what it judges. */
const PROGRAMS = [
  { program: 'openssl', package: 'openssl', judges: 'certificates, CRLs, CMS, PKCS#12' },
  { program: 'certtool', package: 'gnutls-bin', judges: 'certificates and CRLs, as a second reader' },
  { program: 'redis-server', package: 'redis-server', judges: 'the queue on Redis' },
  { program: 'chromium-headless-shell', package: 'chromium-headless-shell', judges: 'both sites in a real browser' },
  { program: 'pdftotext', package: 'poppler-utils', judges: 'text and tags of the papers' },
  { program: 'qpdf', package: 'qpdf', judges: 'the structure of the papers' },
  { program: 'certutil', package: 'libnss3-tools', judges: 'chains, as NSS builds them' },
  { program: 'pki', package: 'strongswan-pki', judges: 'certificates and CRLs, as a gateway reads them' },
  { program: 'botan', package: 'botan', judges: 'certificates and GOST keys' },
  { program: 'javac', package: 'default-jdk-headless', judges: 'whatever Bouncy Castle judges' },
  {
    program: '/usr/share/java/bcpkix.jar',
    package: 'libbcpkix-java',
    judges: 'GOST signatures, CMS, OCSP and time-stamps',
  },
  {
    program: '/usr/lib/python3/dist-packages/cryptography_vectors/x509/PKITS_data',
    package: 'python3-cryptography-vectors',
    judges: 'path validation, by the suite of NIST',
  },
  { program: 'softhsm2-util', package: 'softhsm2', judges: 'keys in a token' },
  { program: 'pkcs11-tool', package: 'opensc', judges: 'keys in a token, as another program lists them' },
  { program: '/usr/sbin/pcscd', package: 'pcscd', judges: 'cards, as every program of PC/SC reaches them' },
  {
    program: '/usr/lib/pcsc/drivers/serial/libifdvpcd.so',
    package: 'vsmartcard-vpcd',
    judges: 'nothing: it is the reader of the virtual card',
  },
  { program: 'yubico-piv-tool', package: 'yubico-piv-tool', judges: 'the virtual card and what we write onto it' },
  // What builds the ways to a token and to a card reader.
  { program: 'g++', package: 'g++', judges: 'nothing: it compiles pkcs11js and pcsclite' },
  { program: 'make', package: 'make', judges: 'nothing: it compiles pkcs11js and pcsclite' },
  { program: 'python3', package: 'python3', judges: 'nothing: it compiles pkcs11js and pcsclite' },
  {
    program: '/usr/include/PCSC/winscard.h',
    package: 'libpcsclite-dev',
    judges: 'nothing: pcsclite is compiled with it',
  },
  { program: 'docker-compose', package: 'docker-compose', judges: 'docker-compose.yml (needs no engine)' },
];

const missing = PROGRAMS.filter(({ program }) => !isInstalled(program));
if (missing.length > 0) install(missing);
const prepare = [join(import.meta.dirname, 'prepare.mjs'), '--no-sites', '--pkcs11', '--pcsc'];
spawnSync(process.execPath, prepare, { stdio: 'inherit' });

function isInstalled(program) {
  if (program.startsWith('/')) return existsSync(program);
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

function install(programs) {
  const packages = programs.map((row) => row.package).join(' ');
  const line = `apt-get update && apt-get install -y --no-install-recommends ${packages}`;
  if (process.getuid?.() !== 0) {
    for (const row of programs) console.error(`[kualik] missing: ${row.program} (judges ${row.judges})`);
    console.error(`[kualik] the tests need these programs; as root run:\n  ${line}`);
    process.exit(1);
  }
  console.log(`[kualik] installing for the tests: ${packages}`);
  const { status } = spawnSync('sh', ['-c', line], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0 || programs.some(({ program }) => !isInstalled(program))) {
    console.error(`[kualik] could not install: ${packages}`);
    process.exit(1);
  }
}
