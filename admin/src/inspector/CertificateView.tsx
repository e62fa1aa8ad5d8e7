import { Paper, Typography } from '@mui/material';
import type { ParsedCertificate } from '@kualik/pki/certificate-parse.ts';
import { formatName } from '@kualik/pki/names.ts';
import { FactList } from '../layout/FactList.tsx';
import { formatMoment } from '../layout/moments.ts';
import { serverNow } from '../layout/server-clock.ts';
import { useText } from '../texts/use-text.ts';
import { ExtensionTable } from './ExtensionTable.tsx';

/** A certificate in words. It was read, not proven: the page says so. */
export function CertificateView({ certificate }: { readonly certificate: ParsedCertificate }) {
  const t = useText();
  const now = serverNow();
  const { notBefore, notAfter, keyBits, keyAlgorithm } = certificate;
  const standing = now < notBefore ? 'inspector.notYet' : now > notAfter ? 'inspector.over' : 'inspector.inTime';
  return (
    <Paper component="section" variant="outlined" aria-labelledby="inspected" sx={{ p: 2, display: 'grid', gap: 1.5 }}>
      <Typography variant="h2" id="inspected">
        {t('inspector.certificate')}
      </Typography>
      <FactList
        facts={[
          [t('inspector.subject'), formatName(certificate.subject)],
          [t('inspector.issuer'), formatName(certificate.issuerName)],
          [t('inspector.serial'), <code key="serial">{certificate.serialHex}</code>],
          [t('inspector.validity'), `${formatMoment(notBefore)} – ${formatMoment(notAfter)} (${t(standing)})`],
          [t('inspector.key'), <code key="key">{`${keyAlgorithm}${keyBits ? `, ${keyBits}` : ''}`}</code>],
          [t('inspector.signature'), <code key="signature">{certificate.signatureAlgorithm.oid}</code>],
          ['SHA-256', <code key="sha256">{certificate.sha256}</code>],
        ]}
      />
      <ExtensionTable extensions={certificate.extensions} />
    </Paper>
  );
}
