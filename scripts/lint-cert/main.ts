import { parseArgs } from 'node:util';
import { judgeCertificate } from './judge.ts';
import { certificateIn } from './read-file.ts';

/** `npm run lint-cert -- FILE [--issuer FILE] [--profile ID]`: any certificate, PEM or DER. Exit code 1 on an error. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { issuer: { type: 'string' }, profile: { type: 'string' } },
});
const [file] = positionals;
if (file === undefined) {
  console.error('npm run lint-cert -- FILE [--issuer FILE] [--profile ID]');
  process.exitCode = 2;
} else {
  const { exitCode, lines } = judgeCertificate({
    der: certificateIn(file),
    issuer: values.issuer === undefined ? null : certificateIn(values.issuer),
    profileId: values.profile ?? null,
  });
  for (const line of lines) console.log(line);
  process.exitCode = exitCode;
}
