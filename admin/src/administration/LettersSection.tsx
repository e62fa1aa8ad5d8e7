import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { NotificationTemplatesDocument } from '../../../codegen/generated/terms.ts';
import { useAsk } from '../api/use-ask.ts';
import { Asked } from '../layout/Asked.tsx';
import { LANGUAGES, useLocalized, useText } from '../texts/use-text.ts';
import type { Language } from '../texts/use-text.ts';
import { Section } from './Section.tsx';

const NAMES: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** Every letter to applicants: when it goes, by which clause, and how it looks in each language over sample data. */
export function LettersSection() {
  const t = useText();
  const localized = useLocalized();
  const [language, setLanguage] = useState<Language>('kk');
  const asked = useAsk(NotificationTemplatesDocument, { language });
  return (
    <Section title={t('administration.letters')}>
      <Typography>{t('administration.lettersIntro')}</Typography>
      <Box role="group" aria-label={t('administration.language')} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {LANGUAGES.map((one) => (
          <Button
            key={one}
            lang={one}
            variant={one === language ? 'contained' : 'outlined'}
            aria-pressed={one === language}
            onClick={() => setLanguage(one)}
          >
            {NAMES[one]}
          </Button>
        ))}
      </Box>
      <Asked answer={asked}>
        {({ notificationTemplates }) =>
          notificationTemplates.map(({ kind, occasion, clause, preview }) => (
            <Box key={kind} component="details" sx={{ borderTop: 1, borderColor: 'divider', pt: 1 }}>
              <Box component="summary" sx={{ cursor: 'pointer', minHeight: 28 }}>
                {localized(occasion)} {clause ? `(${clause})` : ''} <code>{kind}</code>
              </Box>
              <Box lang={language} sx={{ mt: 1 }}>
                <Typography variant="h3">{preview.subject}</Typography>
                <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{preview.text}</Typography>
              </Box>
            </Box>
          ))
        }
      </Asked>
    </Section>
  );
}
