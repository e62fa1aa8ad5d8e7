import { Box } from '@mui/material';
import { useText } from '../texts/use-text.ts';
import type { KeyPlace } from './sign-by.ts';
import type { SigningPhase } from './use-signing.ts';

const STEPS = ['opening', 'sending'] as const;

/** What is being done right now, in words, for eyes and ears alike. */
export function SigningProgress({ phase, place }: { readonly phase: SigningPhase; readonly place: KeyPlace }) {
  const t = useText();
  const current = STEPS.findIndex((step) => step === phase);
  return (
    <Box role="status">
      <Box component="ol" sx={{ m: 0 }}>
        {STEPS.map((step, index) => (
          <Box component="li" key={step} aria-current={index === current ? 'step' : undefined}>
            {step === 'opening' && place === 'program' ? t('program.progress') : t(`signing.progress.${step}`)}
            {index < current ? ' ✓' : ''}
            {index === current ? ' …' : ''}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
