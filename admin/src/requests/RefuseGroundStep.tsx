import { Box, Checkbox, FormControlLabel, FormLabel, Radio, RadioGroup, Typography } from '@mui/material';
import type { CaseRequest, Ground } from '../api/types.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import { toggled } from './case-draft.ts';
import { groundClause, GROUNDS, groundText } from './refusal-draft.ts';

interface RefuseGroundStepProps {
  readonly request: CaseRequest;
  readonly ground: Ground;
  readonly missing: readonly string[];
  readonly onChange: (ground: Ground, missing: string[]) => void;
}

export function RefuseGroundStep({ request, ground, missing, onChange }: RefuseGroundStepProps) {
  const t = useText();
  const localized = useLocalized();
  return (
    <>
      <FormLabel id="refuse-ground">{t('refuse.ground')}</FormLabel>
      <RadioGroup
        aria-labelledby="refuse-ground"
        value={ground}
        onChange={(_, value) => {
          const chosen = GROUNDS.find((known) => known === value);
          if (chosen) onChange(chosen, [...missing]);
        }}
      >
        {GROUNDS.map((known) => (
          <FormControlLabel
            key={known}
            value={known}
            control={<Radio />}
            label={`${localized(groundText(known))} (${groundClause(known) ?? ''})`}
          />
        ))}
      </RadioGroup>
      {ground === 'DOCUMENTS_INCOMPLETE' ? (
        <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, display: 'grid' }}>
          <Typography component="legend" sx={{ px: 1 }}>
            {t('refuse.missing')}
          </Typography>
          {request.documentList.map((item) => (
            <FormControlLabel
              key={item.id}
              control={
                <Checkbox
                  checked={missing.includes(item.id)}
                  onChange={() => onChange(ground, toggled(missing, item.id))}
                />
              }
              label={localized(item.title)}
            />
          ))}
        </Box>
      ) : null}
    </>
  );
}
