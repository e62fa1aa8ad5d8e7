import { Box } from '@mui/material';
import { useText } from '../texts/use-text.ts';
import type { SigningPhase } from './use-signing.ts';

const STEPS = ['opening', 'sending'] as const;

/** What is being done right now, in words, for eyes and ears alike. */
export function SigningProgress({ phase }: { readonly phase: SigningPhase }) {
  const t = useText();
  const current = STEPS.findIndex((step) => step === phase);
  return (
    <Box component="ol" role="status" sx={{ m: 0 }}>
      {STEPS.map((step, index) => (
        <Box component="li" key={step} aria-current={index === current ? 'step' : undefined}>
          {t(`signing.progress.${step}`)}
          {index < current ? ' ✓' : ''}
          {index === current ? ' …' : ''}
        </Box>
      ))}
    </Box>
  );
}
