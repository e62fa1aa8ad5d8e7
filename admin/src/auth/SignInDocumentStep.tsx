import { Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLogin } from 'react-admin';
import { FactList } from '../layout/FactList.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { formatDate, formatTime } from '../layout/moments.ts';
import { PageHeading } from '../layout/PageHeading.tsx';
import { useText } from '../texts/use-text.ts';
import { signSignIn } from './sign-in.ts';
import type { SignInOffer } from './sign-in.ts';

interface SignInDocumentStepProps {
  readonly offer: SignInOffer;
  readonly onBack: () => void;
}

/** Second half: the document is shown as it will be signed, with the holder of the key, and only then signed. */
export function SignInDocumentStep({ offer, onBack }: SignInDocumentStepProps) {
  const t = useText();
  const login = useLogin();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [workplace, setWorkplace] = useState('');
  const { document, key } = offer;
  const sign = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await login({ cms: await signSignIn(offer), workplaceToken: workplace.trim() });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <PageHeading title={t('signIn.documentTitle')} />
      <Typography>{t('signIn.documentIntro')}</Typography>
      <FactList
        label={t('signIn.documentTitle')}
        facts={[
          [t('signIn.kind'), <code key="kind">{document.type}</code>],
          [t('signIn.origin'), document.origin],
          [t('signIn.issued'), formatTime(document.issuedAt, true)],
          [t('signIn.expires'), formatTime(document.expires, true)],
          [t('signIn.nonce'), <code key="nonce">{document.nonce}</code>],
          [t('keyFile.holder'), key.holder],
          [t('keyFile.serial'), <code key="serial">{key.certificate.serialHex}</code>],
          [t('keyFile.validUntil'), formatDate(key.certificate.notAfter)],
        ]}
      />
      <TextField
        label={t('signIn.workplace')}
        helperText={t('signIn.workplaceOnce')}
        value={workplace}
        onChange={(event) => setWorkplace(event.target.value)}
        slotProps={{ htmlInput: { autoComplete: 'off' } }}
      />
      {error ? <FailureAlert error={error} title={t('failure.title')} /> : null}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" size="large" aria-disabled={busy} onClick={() => void sign()}>
          {busy ? t('signIn.signing') : t('signIn.sign')}
        </Button>
        <Button size="large" onClick={onBack}>
          {t('signIn.back')}
        </Button>
      </Box>
    </Box>
  );
}
