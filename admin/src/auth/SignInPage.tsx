import { Box, Paper } from '@mui/material';
import { useState } from 'react';
import { LocalesMenuButton, ToggleThemeButton } from 'react-admin';
import { DemoBanner } from '../layout/DemoBanner.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { PageLanguage } from '../layout/DeskLayout.tsx';
import { lastEnding } from './session.ts';
import type { SignInOffer } from './sign-in.ts';
import { SignInKeyStep } from './SignInKeyStep.tsx';
import { SignInDocumentStep } from './SignInDocumentStep.tsx';

/** Sign-in is a document: the key file is opened here, the document is read and shown, then signed and sent. */
export function SignInPage() {
  const [offer, setOffer] = useState<SignInOffer | null>(null);
  const [ending] = useState(lastEnding);
  return (
    <Box sx={{ minHeight: '100vh', bgcolor: 'background.default', color: 'text.primary' }}>
      <PageLanguage />
      <DemoBanner />
      <Box component="header" sx={{ display: 'flex', justifyContent: 'flex-end', p: 1 }}>
        <LocalesMenuButton />
        <ToggleThemeButton />
      </Box>
      <Box component="main" sx={{ maxWidth: 560, mx: 'auto', px: 2, pb: 6, pt: { xs: 0, md: 4 } }}>
        {ending ? (
          <Box sx={{ mb: 2 }}>
            <FailureAlert error={ending} />
          </Box>
        ) : null}
        <Paper variant="outlined" sx={{ p: { xs: 2, md: 4 } }}>
          {offer ? (
            <SignInDocumentStep offer={offer} onBack={() => setOffer(null)} />
          ) : (
            <SignInKeyStep onOffer={setOffer} />
          )}
        </Paper>
      </Box>
    </Box>
  );
}
