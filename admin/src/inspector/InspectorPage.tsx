import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import type { ChangeEvent } from 'react';
import { Authenticated } from 'react-admin';
import { FILE_BUTTON_STYLE, FILE_INPUT_STYLE } from '../layout/file-button-style.ts';
import { PageHeading } from '../layout/PageHeading.tsx';
import { useText } from '../texts/use-text.ts';
import { CertificateView } from './CertificateView.tsx';
import { CrlView } from './CrlView.tsx';
import { inspect } from './inspect.ts';
import type { Inspected } from './inspect.ts';

/** Reads a certificate or a revocation list in the browser; nothing is sent anywhere. */
export default function InspectorPage() {
  const t = useText();
  return (
    <Authenticated requireAuth>
      <PageHeading title={t('inspector.title')} />
      <Inspector />
    </Authenticated>
  );
}

function Inspector() {
  const t = useText();
  const [text, setText] = useState('');
  const [result, setResult] = useState<Inspected | 'unknown' | null>(null);
  const read = (bytes: Uint8Array): void => setResult(inspect(bytes) ?? 'unknown');
  const readFile = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    if (file) read(new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 1.5, minWidth: 0 }}>
      <Typography>{t('inspector.intro')}</Typography>
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <Box component="label" sx={FILE_BUTTON_STYLE}>
          {t('inspector.choose')}
          <Box
            component="input"
            type="file"
            onChange={(event: ChangeEvent<HTMLInputElement>) => void readFile(event)}
            sx={FILE_INPUT_STYLE}
          />
        </Box>
        <TextField
          label={t('inspector.paste')}
          multiline
          minRows={2}
          maxRows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
          sx={{ flex: '1 1 18rem', minWidth: 0 }}
        />
        <Button variant="contained" onClick={() => read(new TextEncoder().encode(text))} disabled={text.trim() === ''}>
          {t('inspector.read')}
        </Button>
      </Box>
      <Box aria-live="polite">
        {result === 'unknown' ? <Alert severity="error">{t('inspector.neither')}</Alert> : null}
        {result !== null && result !== 'unknown' ? <Alert severity="info">{t('inspector.notProven')}</Alert> : null}
      </Box>
      {result !== null && result !== 'unknown' ? (
        result.kind === 'certificate' ? (
          <CertificateView certificate={result.certificate} />
        ) : (
          <CrlView list={result.list} />
        )
      ) : null}
    </Box>
  );
}
