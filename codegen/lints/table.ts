import { LINTS } from '@kualik/pki/lint.ts';
import { LINT_TEXTS } from '@kualik/pki/lint/texts.ts';

const SCOPES = {
  all: 'all',
  'with issuer': 'all, against the CA',
  person: 'persons',
  holder: 'persons but servers',
  server: 'servers (SSL)',
  profile: 'all, against the profile',
  root: 'all, against the profile',
} as const;

/** Every check of a certificate as Markdown. */
export function lintTable(): string {
  const lines = LINTS.map(({ id, severity, source }) => {
    const text = LINT_TEXTS[id];
    return `| \`${id}\` | ${text?.asks ?? ''} | ${text === undefined ? '' : SCOPES[text.scope]} | ${severity} | ${source} |`;
  });
  return [
    '# What a certificate is checked for',
    '',
    'Made by `npm run codegen` from `pki/lint/`. Every row runs before every signature: an error forbids it, a warning goes to the',
    'log. `npm run lint-cert -- FILE` runs them on any certificate. "profile N" is a section of the collected national profile;',
    'std1 = standard 1 of 2014; CABF BR = baseline requirements of the CA/Browser Forum, for certificates of servers alone.',
    'Encoding that is not DER, doubled extensions and a broken structure are refused by the reader before: `der.canonical`.',
    '',
    '| Check | What it asks | Certificates | Weight | Source |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}
