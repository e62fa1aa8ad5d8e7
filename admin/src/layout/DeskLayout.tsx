import { Box } from '@mui/material';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Layout } from 'react-admin';
import { CarrierGuard } from '../local-signing/CarrierGuard.tsx';
import { useLanguage } from '../texts/use-text.ts';
import { Announcer } from './announcer.tsx';
import { ClosingNotice } from './ClosingNotice.tsx';
import { DemoBanner } from './DemoBanner.tsx';
import { DeskBar } from './DeskBar.tsx';
import { GlobalShortcuts } from './GlobalShortcuts.tsx';

const Nothing = () => null;

/** The language of the page for screen readers and hyphenation; each foreign run carries its own `lang`. */
export function PageLanguage() {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return null;
}

/** A few places to go need no sidebar: the bar holds them, and the whole width belongs to the work. */
export function DeskLayout({ children }: { readonly children?: ReactNode }) {
  return (
    <Layout appBar={DeskBar} menu={Nothing} sidebar={Nothing} sx={LAYOUT_STYLE}>
      <PageLanguage />
      <CarrierGuard />
      <GlobalShortcuts />
      <Announcer />
      <Box sx={{ maxWidth: 1760, width: '100%', mx: 'auto', px: { xs: 1.5, md: 3 }, py: { xs: 1.5, md: 2 } }}>
        <DemoBannerSlot />
        <ClosingNotice />
        {children}
      </Box>
    </Layout>
  );
}

function DemoBannerSlot() {
  return (
    <Box sx={{ mx: { xs: -1.5, md: -3 }, mt: { xs: -1.5, md: -2 }, mb: { xs: 1.5, md: 2 } }}>
      <DemoBanner />
    </Box>
  );
}

const LAYOUT_STYLE = {
  minWidth: 0,
  '& .RaLayout-appFrame': { marginTop: 0 },
  '& .RaLayout-content': { padding: 0, minWidth: 0 },
} as const;
