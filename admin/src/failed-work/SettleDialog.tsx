import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { RESOLUTIONS } from '@kualik/domain/rules/failed-work.ts';
import type { Resolution } from '@kualik/domain/rules/failed-work.ts';
import { SettleFailedWorkDocument } from '../../../codegen/generated/failed-work.ts';
import type { FailedWorkResolution } from '../../../codegen/generated/failed-work.ts';
import { call } from '../api/graphql-client.ts';
import { announce } from '../layout/announcer.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { useText } from '../texts/use-text.ts';

/** Names of the wire. */
const WIRE: Readonly<Record<Resolution, FailedWorkResolution>> = {
  ...{ ordered_again: 'ORDERED_AGAIN', done_otherwise: 'DONE_OTHERWISE', not_needed: 'NOT_NEEDED' },
};

/** The reason why failed work matters no more; recorded for good. */
export function SettleDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useText();
  const { refetch } = useListContext();
  const [reason, setReason] = useState<Resolution | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const send = useMutation({
    mutationFn: (resolution: Resolution) =>
      call(SettleFailedWorkDocument, { input: { id, resolution: WIRE[resolution] } }),
    onSuccess: () => {
      announce(t('failedWork.settling.done'));
      onClose();
    },
    onSettled: () => void refetch(),
  });
  const submit = (): void => {
    setIsMissing(reason === null);
    if (reason !== null && !send.isPending) send.mutate(reason);
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="settle-title" fullWidth maxWidth="sm">
      <DialogTitle id="settle-title">{t('failedWork.settling.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <FormControl error={isMissing}>
          <FormLabel id="settle-why">{t('failedWork.settling.why')}</FormLabel>
          <RadioGroup
            aria-labelledby="settle-why"
            value={reason ?? ''}
            onChange={(_, value) => setReason(RESOLUTIONS.find((one) => one === value) ?? null)}
          >
            {RESOLUTIONS.map((one) => (
              <FormControlLabel key={one} value={one} control={<Radio />} label={t(`failedWork.states.${one}`)} />
            ))}
          </RadioGroup>
          {isMissing ? <FormHelperText role="alert">{t('failedWork.settling.whyMissing')}</FormHelperText> : null}
        </FormControl>
        <Typography>{t('failedWork.settling.effect')}</Typography>
        {send.error ? <FailureAlert error={send.error} title={t('failure.title')} /> : null}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={onClose}>{t('failedWork.settling.cancel')}</Button>
        <Button variant="contained" aria-disabled={send.isPending} onClick={submit}>
          {t('failedWork.settling.send')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
