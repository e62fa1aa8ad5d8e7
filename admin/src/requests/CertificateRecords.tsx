import { Box, Button, Typography } from '@mui/material';
import type { CaseRequest } from '../api/types.ts';
import { downloadBase64 } from '../layout/download.ts';
import { FactList } from '../layout/FactList.tsx';
import { formatMoment } from '../layout/moments.ts';
import { useText } from '../texts/use-text.ts';

/** The pair of certificates, with the facts a person compares and the file itself. */
export function CertificateRecords({
  certificates,
  number,
}: {
  readonly certificates: CaseRequest['certificates'];
  readonly number: string;
}) {
  const t = useText();
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {certificates.map((certificate) => {
        const { der, usage } = certificate;
        const name = usage === 'SIGN' ? t('certificate.sign') : t('certificate.auth');
        return (
          <Box key={certificate.id} sx={{ display: 'grid', gap: 1 }}>
            <Typography variant="h3">{name}</Typography>
            <FactList
              dense
              facts={[
                [t('certificate.state'), t(`certificate.states.${certificate.state}`)],
                [
                  t('certificate.subject'),
                  <span key="subject" lang="en">
                    {certificate.subject}
                  </span>,
                ],
                [t('certificate.serial'), <code key="serial">{certificate.serial}</code>],
                [
                  t('certificate.validity'),
                  `${formatMoment(certificate.notBefore)} – ${formatMoment(certificate.notAfter)}`,
                ],
                ...(certificate.sha256 ? [['SHA-256', <code key="hash">{certificate.sha256}</code>] as const] : []),
                ...(certificate.revocation
                  ? [[t('certificate.revoked'), formatMoment(certificate.revocation.revokedAt)] as const]
                  : []),
              ]}
            />
            {der ? (
              <Button
                variant="outlined"
                sx={{ justifySelf: 'start' }}
                onClick={() => downloadBase64(der, `${number}-${usage.toLowerCase()}.cer`, 'application/pkix-cert')}
              >
                {t('certificate.download')}: {name}
              </Button>
            ) : null}
          </Box>
        );
      })}
    </Box>
  );
}
