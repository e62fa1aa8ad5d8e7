import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { EnrolCardStationDocument } from '../../../codegen/generated/card-stations.ts';
import type { EnrolCardStationInput } from '../../../codegen/generated/card-stations.ts';
import { call } from '../api/graphql-client.ts';
import { announce } from '../layout/announcer.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { useText } from '../texts/use-text.ts';
import { EnrolFields } from './EnrolFields.tsx';
import { EMPTY_ENROLMENT, faultsOf } from './enrolment.ts';
import type { Enrolment, Fault } from './enrolment.ts';
import { STATIONS_KEY } from './use-stations.ts';

/** Enrols a station by the certificate that it printed, once its fingerprint was compared on the spot. @rule reg p.9(6) */
export function EnrolDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const client = useQueryClient();
  const [enrolment, setEnrolment] = useState<Enrolment>(EMPTY_ENROLMENT);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const send = useMutation({
    mutationFn: (input: EnrolCardStationInput) => call(EnrolCardStationDocument, { input }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: STATIONS_KEY });
      announce(t('stations.enrolling.done'));
      onClose();
    },
  });
  const submit = (): void => {
    const found = faultsOf(enrolment);
    setFaults(found);
    const { name, officeId, certificate } = enrolment;
    if (found.length === 0 && certificate && !send.isPending)
      send.mutate({ name: name.trim(), officeId, certificate: certificate.der });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="enrol-title" fullWidth maxWidth="sm">
      <DialogTitle id="enrol-title">{t('stations.enrolling.title')}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <Typography>{t('stations.enrolling.hint')}</Typography>
          <EnrolFields enrolment={enrolment} faults={faults} onChange={setEnrolment} />
          {send.error ? <FailureAlert error={send.error} title={t('failure.title')} /> : null}
        </Box>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={onClose}>{t('stations.enrolling.cancel')}</Button>
        <Button variant="contained" aria-disabled={send.isPending} onClick={submit}>
          {t(send.isPending ? 'stations.enrolling.sending' : 'stations.enrolling.send')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
