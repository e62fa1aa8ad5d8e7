import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useListContext } from 'react-admin';
import type { ChipCardAction, ChipCardState } from '@kualik/domain/rules/chip-cards.ts';
import { MoveChipCardDocument } from '../../../codegen/generated/card-stations.ts';
import type { ChipCardAct, ChipCardState as WireState } from '../../../codegen/generated/card-stations.ts';
import { call } from '../api/graphql-client.ts';
import { announce } from '../layout/announcer.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { useText } from '../texts/use-text.ts';

export type EmployeeMove = Exclude<ChipCardAction, 'personalise'>;

export interface WantedMove {
  readonly cardId: string;
  /** How the card stood on screen. */
  readonly state: ChipCardState;
  readonly act: EmployeeMove;
}

/** Names of the wire. */
const STATES: Readonly<Record<ChipCardState, WireState>> = {
  ...{ blank: 'BLANK', personalised: 'PERSONALISED', handed_over: 'HANDED_OVER' },
  ...{ lost: 'LOST', destroyed: 'DESTROYED' },
};
const ACTS: Readonly<Record<EmployeeMove, ChipCardAct>> = {
  ...{ hand_over: 'HAND_OVER', lose: 'LOSE', find: 'FIND', destroy: 'DESTROY' },
};

/** What follows, before it is recorded: some of it cannot be undone. */
export function MoveDialog({ wanted, onClose }: { readonly wanted: WantedMove; readonly onClose: () => void }) {
  const t = useText();
  const { refetch } = useListContext();
  const { cardId, state, act } = wanted;
  const send = useMutation({
    mutationFn: () => call(MoveChipCardDocument, { input: { cardId, state: STATES[state], act: ACTS[act] } }),
    onSuccess: () => {
      announce(t('cards.moved'));
      onClose();
    },
    onSettled: () => void refetch(),
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby="move-title" fullWidth maxWidth="sm">
      <DialogTitle id="move-title">{t(`cards.asks.${act}`)}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          <code>{cardId}</code>
        </Typography>
        <Typography>{t(`cards.effects.${act}`)}</Typography>
        {send.error ? <FailureAlert error={send.error} title={t('failure.title')} /> : null}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={onClose}>{t('cards.cancel')}</Button>
        <Button
          variant="contained"
          color={act === 'destroy' ? 'error' : 'primary'}
          aria-disabled={send.isPending}
          onClick={() => (send.isPending ? undefined : send.mutate())}
        >
          {t('cards.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
