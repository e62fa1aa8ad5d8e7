import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { EndCardStationDocument } from '../../../codegen/generated/card-stations.ts';
import { call } from '../api/graphql-client.ts';
import { announce } from '../layout/announcer.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { useText } from '../texts/use-text.ts';
import { STATIONS_KEY } from './use-stations.ts';
import type { Station } from './use-stations.ts';

/** What follows from the end of a station, before it is ended: its secret is gone with it. @rule reg p.9(6) */
export function EndDialog({ station, onClose }: { readonly station: Station; readonly onClose: () => void }) {
  const t = useText();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => call(EndCardStationDocument, { id: station.id }),
    onSuccess: () => {
      announce(t('stations.ending.done'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: STATIONS_KEY }),
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby="end-title" fullWidth maxWidth="sm">
      <DialogTitle id="end-title">
        {t('stations.ending.title')} <span lang="en">{station.name}</span>
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Typography>{t('stations.ending.orders')}</Typography>
        <Typography>{t('stations.ending.cards')}</Typography>
        <Typography>{t('stations.ending.moved')}</Typography>
        {end.error ? <FailureAlert error={end.error} title={t('failure.title')} /> : null}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={onClose}>{t('stations.ending.cancel')}</Button>
        <Button
          variant="contained"
          color="error"
          aria-disabled={end.isPending}
          onClick={() => (end.isPending ? undefined : end.mutate())}
        >
          {t('stations.ending.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
