import { Box, Checkbox, FormControlLabel, FormHelperText, MenuItem, TextField, Typography } from '@mui/material';
import { HashText } from '../layout/HashText.tsx';
import { useLocalized, useText } from '../texts/use-text.ts';
import { FAULT_TEXTS } from './enrolment.ts';
import type { Enrolment, Fault } from './enrolment.ts';
import { readPasted } from './station-certificate.ts';
import { useStationOffices } from './use-stations.ts';

interface EnrolFieldsProps {
  readonly enrolment: Enrolment;
  readonly faults: readonly Fault[];
  readonly onChange: (change: (before: Enrolment) => Enrolment) => void;
}

/** Name, office, certificate; the fingerprint comes as soon as a certificate is there. */
export function EnrolFields({ enrolment, faults, onChange }: EnrolFieldsProps) {
  const t = useText();
  const localized = useLocalized();
  const offices = useStationOffices();
  const change = (part: Partial<Enrolment>): void => onChange((before) => ({ ...before, ...part }));
  const faultText = (fault: Fault): string | null => (faults.includes(fault) ? t(FAULT_TEXTS[fault]) : null);
  const paste = (pasted: string): void => {
    change({ pasted, certificate: null, isCompared: false });
    void readPasted(pasted).then((certificate) =>
      onChange((before) => (before.pasted === pasted ? { ...before, certificate } : before)),
    );
  };
  return (
    <>
      <TextField
        label={t('stations.enrolling.name')}
        value={enrolment.name}
        error={faults.includes('name')}
        helperText={faultText('name') ?? t('stations.enrolling.nameHint')}
        onChange={({ target }) => change({ name: target.value })}
        slotProps={{ htmlInput: { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } }}
      />
      <TextField
        select
        label={t('stations.enrolling.office')}
        value={enrolment.officeId}
        error={faults.includes('office')}
        helperText={faultText('office')}
        onChange={({ target }) => change({ officeId: target.value })}
      >
        {offices.map(({ id, code, name }) => (
          <MenuItem key={id} value={id}>
            {code} – {localized(name)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={t('stations.enrolling.certificate')}
        value={enrolment.pasted}
        error={faults.includes('certificate')}
        helperText={faultText('certificate') ?? t('stations.enrolling.certificateHint')}
        onChange={({ target }) => paste(target.value)}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false, lang: 'en' } }}
        multiline
        minRows={3}
        maxRows={8}
      />
      {enrolment.certificate ? (
        <Box sx={{ display: 'grid', gap: 0.5 }}>
          <Typography>{t('stations.enrolling.compare')}</Typography>
          <HashText hash={enrolment.certificate.sha256} />
          <FormControlLabel
            control={
              <Checkbox
                checked={enrolment.isCompared}
                onChange={(_, isCompared) => change({ isCompared })}
                slotProps={{ input: { 'aria-describedby': 'compared-fault' } }}
              />
            }
            label={t('stations.enrolling.same')}
          />
          <FormHelperText id="compared-fault" error>
            {faultText('compared')}
          </FormHelperText>
        </Box>
      ) : null}
    </>
  );
}
