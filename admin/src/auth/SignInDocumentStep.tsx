import { Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLogin } from 'react-admin';
import { FactList } from '../layout/FactList.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { formatDate, formatTime } from '../layout/moments.ts';
import { PageHeading } from '../layout/PageHeading.tsx';
import { ProgramNote } from '../local-signing/ProgramNote.tsx';
import type { OpenedKey } from '../signing/open-key.ts';
import { useLanguage, useText } from '../texts/use-text.ts';
import type { Translate } from '../texts/use-text.ts';
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
  const language = useLanguage();
  const sign = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const { cms, certificate } = await signSignIn(offer, language);
      const carrier = key.place === 'program' ? { program: key.program, serialHex: certificate.serialHex } : null;
      await login({ cms, workplaceToken: workplace.trim(), carrier });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  const back = (): void => {
    if (key.place === 'program') key.program.close();
    onBack();
  };
  const working = key.place === 'program' ? t('program.waiting') : t('signIn.signing');
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
          ...(key.place === 'file' ? holderFacts(key.key, t) : []),
        ]}
      />
      {key.place === 'program' ? (
        <>
          <ProgramNote program={key.program} />
          <Typography>{t('program.keepIn')}</Typography>
        </>
      ) : null}
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
          {busy ? working : t('signIn.sign')}
        </Button>
        <Button size="large" onClick={back}>
          {t('signIn.back')}
        </Button>
      </Box>
    </Box>
  );
}

/** Of a carrier its own program shows them. */
const holderFacts = ({ holder, certificate }: OpenedKey, t: Translate) =>
  [
    [t('keyFile.holder'), holder],
    [t('keyFile.serial'), <code key="serial">{certificate.serialHex}</code>],
    [t('keyFile.validUntil'), formatDate(certificate.notAfter)],
  ] as const;
