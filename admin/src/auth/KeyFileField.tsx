import { Box, TextField, Typography } from '@mui/material';
import { useId } from 'react';
import type { ChangeEvent } from 'react';
import { FILE_BUTTON_STYLE, FILE_INPUT_STYLE } from '../layout/file-button-style.ts';
import { useText } from '../texts/use-text.ts';
import { readKeyFile } from './key-file.ts';
import type { KeyFile } from './key-file.ts';

interface KeyFileFieldProps {
  readonly file: KeyFile | null;
  readonly password: string;
  readonly passwordWrong?: boolean;
  readonly onFile: (file: KeyFile) => void;
  readonly onPassword: (password: string) => void;
}

/** Cyrillic typed into a password is a common slip: said while typing, never refused. */
const CYRILLIC = /[\u0400-\u04ff]/;

/** Choice of the PKCS#12 file and its password. Both stay in this browser. */
export function KeyFileField({ file, password, passwordWrong = false, onFile, onPassword }: KeyFileFieldProps) {
  const t = useText();
  const id = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const chosen = event.target.files?.[0];
    if (chosen) void readKeyFile(chosen).then(onFile);
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box>
        <Typography component="label" htmlFor={`${id}-file`} sx={{ display: 'block', fontWeight: 600, mb: 0.5 }}>
          {t('keyFile.file')}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
          <Box component="label" sx={FILE_BUTTON_STYLE}>
            {t('keyFile.choose')}
            <input
              id={`${id}-file`}
              type="file"
              accept=".p12,.pfx,application/x-pkcs12"
              aria-describedby={`${id}-name`}
              onChange={choose}
              style={FILE_INPUT_STYLE}
            />
          </Box>
          <Typography id={`${id}-name`} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {file ? file.name : t('keyFile.none')}
          </Typography>
        </Box>
      </Box>
      <TextField
        type="password"
        label={t('keyFile.password')}
        value={password}
        error={passwordWrong}
        helperText={CYRILLIC.test(password) ? t('keyFile.cyrillic') : t('keyFile.stays')}
        onChange={(event) => onPassword(event.target.value)}
        slotProps={{ htmlInput: { autoComplete: 'current-password', 'aria-invalid': passwordWrong } }}
        fullWidth
      />
    </Box>
  );
}
