import { TextField, Typography } from '@mui/material';
import type { LocalizedText } from '../api/types.ts';
import { LANGUAGES, useText } from '../texts/use-text.ts';

const NAMES = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;

interface RefuseTextStepProps {
  readonly reason: LocalizedText;
  /** Null: this refusal is no receipt of annex 13. */
  readonly address: string | null;
  readonly onChange: (reason: LocalizedText) => void;
  readonly onAddress: (address: string) => void;
}

/** The reason goes out in three languages, so it is read and edited in three. */
export function RefuseTextStep({ reason, address, onChange, onAddress }: RefuseTextStepProps) {
  const t = useText();
  return (
    <>
      <Typography>{t('refuse.textHint')}</Typography>
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          label={NAMES[language]}
          value={reason[language]}
          error={reason[language].trim() === ''}
          onChange={(event) => onChange({ ...reason, [language]: event.target.value })}
          slotProps={{ htmlInput: { lang: language } }}
          multiline
          minRows={3}
          fullWidth
        />
      ))}
      {address === null ? null : (
        <TextField
          label={t('refuse.address')}
          value={address}
          helperText={t('refuse.addressHint')}
          onChange={(event) => onAddress(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 400 } }}
          fullWidth
        />
      )}
    </>
  );
}
