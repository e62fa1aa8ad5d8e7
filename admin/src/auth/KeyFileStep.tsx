import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { PageHeading } from '../layout/PageHeading.tsx';
import { SigningFailure } from '../signing/signing-failure.ts';
import { useText } from '../texts/use-text.ts';
import { rememberedKeyFile, rememberKeyFile } from './key-file.ts';
import { KeyFileField } from './KeyFileField.tsx';
import { prepareSignIn } from './sign-in.ts';
import type { SignInOffer } from './sign-in.ts';

/** First half of signing in: which key. */
export function KeyFileStep({ onOffer }: { readonly onOffer: (offer: SignInOffer) => void }) {
  const t = useText();
  const [file, setFile] = useState(rememberedKeyFile);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    if (!file) return setError(new SigningFailure('FILE_MISSING'));
    setBusy(true);
    setError(null);
    try {
      const offer = await prepareSignIn(file, password);
      rememberKeyFile(file);
      onOffer(offer);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box component="form" noValidate onSubmit={(event) => void open(event)} sx={{ display: 'grid', gap: 2.5 }}>
      <PageHeading title={t('signIn.title')} />
      <Typography>{t('signIn.intro')}</Typography>
      {error ? <FailureAlert error={error} title={t('failure.title')} /> : null}
      <KeyFileField
        file={file}
        password={password}
        passwordWrong={error instanceof SigningFailure && error.code === 'WRONG_PASSWORD'}
        onFile={setFile}
        onPassword={setPassword}
      />
      <Button type="submit" variant="contained" size="large" aria-disabled={busy}>
        {busy ? t('signIn.opening') : t('signIn.continue')}
      </Button>
    </Box>
  );
}
