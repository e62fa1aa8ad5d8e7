import { Alert, Box, Button, Typography } from '@mui/material';
import type { CaseRequest } from '../api/types.ts';
import { downloadBase64 } from '../layout/download.ts';
import { FactList } from '../layout/FactList.tsx';
import { HashText } from '../layout/HashText.tsx';
import { formatDate, formatMoment } from '../layout/moments.ts';
import { textOfCode } from '../layout/use-failure-text.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { Signing } from './use-signing.ts';

/** Time, signer, hash and the verdict; the state below it follows the case while the certificates are made. */
export function SigningResult({ request, signing }: { readonly request: CaseRequest; readonly signing: Signing }) {
  const t = useText();
  const localized = useLocalized();
  const { signed, prepared, sentAt } = signing;
  const verdict = request.confirmation?.verdictCode;
  if (!signed || !prepared || !sentAt) return null;
  const { certificate, holder } = signed;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Alert severity={verdict ? 'error' : 'success'}>
        {verdict ? localized(textOfCode(verdict)) : t('signing.checked')}
      </Alert>
      <Typography role="status">
        {t('signing.state')}: <strong>{localized(request.statusText)}</strong>
      </Typography>
      <FactList
        facts={[
          [t('signing.facts.number'), request.number],
          [t('signing.time'), formatMoment(sentAt, true)],
          [t('keyFile.holder'), holder],
          [t('keyFile.serial'), <code key="serial">{certificate.serialHex}</code>],
          [t('keyFile.validUntil'), formatDate(certificate.notAfter)],
        ]}
      />
      <HashText hash={prepared.sha256} />
      <Button
        variant="outlined"
        sx={{ justifySelf: 'start' }}
        onClick={() => downloadBase64(signed.cms, `confirmation-${request.number}.p7m`, 'application/pkcs7-mime')}
      >
        {t('confirmation.download')} (.p7m)
      </Button>
    </Box>
  );
}
