import { benchCard } from './card.ts';
import { benchCaptcha } from './captcha.ts';
import { benchGost } from './gost.ts';
import { benchIssue } from './issue.ts';
import { benchCrl } from './crl.ts';
import { benchOcsp } from './ocsp.ts';
import { benchPortal } from './portal.ts';
import { benchRevoke } from './revoke.ts';
import { benchStart } from './start.ts';

/** `npm run bench -- NAME [--json]`: figures with the machine's own limit measured in the same run. */
const BENCHMARKS: Record<string, () => Promise<Record<string, unknown>>> = {
  captcha: benchCaptcha,
  card: benchCard,
  gost: benchGost,
  issue: benchIssue,
  crl: () => benchCrl(),
  'crl-gost': () => benchCrl('nca_gost'),
  ocsp: benchOcsp,
  portal: benchPortal,
  revoke: benchRevoke,
  start: benchStart,
};

const [name = ''] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const benchmark = BENCHMARKS[name];
if (benchmark === undefined) {
  console.error(`npm run bench -- NAME [--json]; NAME is one of: ${Object.keys(BENCHMARKS).join(', ')}`);
  process.exit(2);
}
const figures = await benchmark();
if (process.argv.includes('--json')) console.log(JSON.stringify({ name, ...figures }, null, 2));
else for (const [figure, value] of Object.entries(figures)) console.log(`${figure.padEnd(44)} ${String(value)}`);
// Threads of PC/SC that watch readers do not end by themselves.
process.exit();
