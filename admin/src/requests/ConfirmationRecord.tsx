import { Alert, Button, Typography } from '@mui/material';
import type { CaseConfirmation } from '../api/types.ts';
import { downloadBase64 } from '../layout/download.ts';
import { FactList } from '../layout/FactList.tsx';
import { HashText } from '../layout/HashText.tsx';
import { formatMoment } from '../layout/moments.ts';
import { clauseOfCode, textOfCode } from '../layout/use-failure-text.ts';
import { useLocalized, useText } from '../texts/use-text.ts';

/** The signed confirmation as evidence: a file that openssl can judge without this system. */
export function ConfirmationRecord({
  confirmation,
  number,
}: {
  readonly confirmation: CaseConfirmation;
  readonly number: string;
}) {
  const t = useText();
  const localized = useLocalized();
  const { cms, verdictCode, receivedAt } = confirmation;
  return (
    <>
      <FactList
        facts={[
          [t('confirmation.employee'), confirmation.employeeName],
          [t('confirmation.received'), receivedAt ? formatMoment(receivedAt, true) : '–'],
          [t('confirmation.certificate'), <code key="signer">{confirmation.signerCertificateSha256 ?? '–'}</code>],
        ]}
      />
      <HashText hash={confirmation.documentSha256} />
      {verdictCode ? (
        <Alert severity="error">
          {localized(textOfCode(verdictCode)) || verdictCode} {clauseOfCode(verdictCode) ?? ''}
        </Alert>
      ) : null}
      {cms ? (
        <>
          <Button
            variant="outlined"
            onClick={() => downloadBase64(cms, `confirmation-${number}.p7m`, 'application/pkcs7-mime')}
          >
            {t('confirmation.download')} (.p7m)
          </Button>
          <Typography variant="body2" color="text.secondary">
            {t('confirmation.howToCheck')}{' '}
            <code>openssl cms -verify -inform DER -binary -in confirmation-{number}.p7m</code>
          </Typography>
        </>
      ) : null}
    </>
  );
}
