import { Box, Button, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { PageHeading } from '../layout/PageHeading.tsx';
import { findProgram } from '../local-signing/find-program.ts';
import { openKey } from '../signing/open-key.ts';
import type { SigningKey } from '../signing/sign-by.ts';
import { SigningFailure } from '../signing/signing-failure.ts';
import { useText } from '../texts/use-text.ts';
import { rememberedKeyFile, rememberKeyFile } from './key-file.ts';
import { KeyFileField } from './KeyFileField.tsx';
import { KeyPlaceField, useKeyPlace } from './KeyPlaceField.tsx';
import { prepareSignIn } from './sign-in.ts';
import type { SignInOffer } from './sign-in.ts';

/** First half of signing in: which key. */
export function SignInKeyStep({ onOffer }: { readonly onOffer: (offer: SignInOffer) => void }) {
  const t = useText();
  const [place, setPlace] = useKeyPlace();
  const [file, setFile] = useState(rememberedKeyFile);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const looking = useRef<AbortController>(null);
  useEffect(() => () => looking.current?.abort(), []);
  const openPlace = async (): Promise<SigningKey> => {
    if (place === 'program') {
      const control = new AbortController();
      looking.current = control;
      const program = await findProgram(control.signal);
      looking.current = null;
      return { place, program };
    }
    if (!file) throw new SigningFailure('FILE_MISSING');
    const key = await openKey(file.bytes, password, 'auth');
    rememberKeyFile(file);
    return { place, key };
  };
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      onOffer(await prepareSignIn(await openPlace()));
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const working = place === 'program' ? t('program.connecting') : t('signIn.opening');
  return (
    <Box component="form" noValidate onSubmit={(event) => void open(event)} sx={{ display: 'grid', gap: 2.5 }}>
      <PageHeading title={t('signIn.title')} />
      <Typography>{t('signIn.intro')}</Typography>
      {error ? <FailureAlert error={error} title={t('failure.title')} /> : null}
      <KeyPlaceField place={place} onPlace={setPlace}>
        <KeyFileField
          file={file}
          password={password}
          passwordWrong={error instanceof SigningFailure && error.code === 'WRONG_PASSWORD'}
          onFile={setFile}
          onPassword={setPassword}
        />
      </KeyPlaceField>
      <Button type="submit" variant="contained" size="large" aria-disabled={busy}>
        {busy ? working : t('signIn.continue')}
      </Button>
    </Box>
  );
}
