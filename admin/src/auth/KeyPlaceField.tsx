import { Box, FormControl, FormControlLabel, FormLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useStore } from 'react-admin';
import type { ReactNode } from 'react';
import type { KeyPlace } from '../signing/sign-by.ts';
import { useText } from '../texts/use-text.ts';

const PLACES = ['file', 'program'] as const satisfies readonly KeyPlace[];

/** Where this person's key is; the choice is remembered on this workstation. */
export const useKeyPlace = () => useStore<KeyPlace>('kualik.keyPlace', 'file');

interface KeyPlaceFieldProps {
  readonly place: KeyPlace;
  readonly onPlace: (place: KeyPlace) => void;
  /** What a key file needs. */
  readonly children: ReactNode;
}

/** A key file or a carrier, in equal rank. What a carrier needs is said before anything connects. @rule reg p.15 */
export function KeyPlaceField({ place, onPlace, children }: KeyPlaceFieldProps) {
  const t = useText();
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <FormControl>
        <FormLabel id="key-place">{t('program.title')}</FormLabel>
        <RadioGroup
          aria-labelledby="key-place"
          name="key-place"
          value={place}
          onChange={(_event, value) => onPlace(PLACES.find((one) => one === value) ?? 'file')}
        >
          {PLACES.map((one) => (
            <FormControlLabel key={one} value={one} control={<Radio />} label={t(`program.${one}`)} />
          ))}
        </RadioGroup>
      </FormControl>
      {place === 'file' ? children : <Typography>{t('program.hint')}</Typography>}
    </Box>
  );
}
