import { Box, Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useListContext } from 'react-admin';
import { mayRepeat } from '@kualik/domain/rules/failed-work.ts';
import { RepeatFailedWorkDocument } from '../../../codegen/generated/failed-work.ts';
import { call } from '../api/graphql-client.ts';
import { ActButton } from '../layout/ActButton.tsx';
import { announce } from '../layout/announcer.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { useText } from '../texts/use-text.ts';

interface FailedWorkActsProps {
  readonly id: string;
  readonly kind: string;
  readonly onSettle: () => void;
}

/** What an administrator may do with failed work. That it cannot be repeated is told at the button. */
export function FailedWorkActs({ id, kind, onSettle }: FailedWorkActsProps) {
  const t = useText();
  const { refetch } = useListContext();
  const repeat = useMutation({
    mutationFn: () => call(RepeatFailedWorkDocument, { id }),
    onSuccess: () => {
      announce(t('failedWork.repeated'));
      void refetch();
    },
  });
  return (
    <Box sx={{ display: 'grid', gap: 0.5, minWidth: 170, maxWidth: 260 }}>
      <ActButton
        label={t('failedWork.repeat')}
        variant="outlined"
        size="small"
        why={mayRepeat(kind) ? null : t('failedWork.anew')}
        onAct={() => (repeat.isPending ? undefined : repeat.mutate())}
      />
      <Button size="small" variant="outlined" onClick={onSettle}>
        {t('failedWork.settle')}
      </Button>
      {repeat.error ? <FailureAlert error={repeat.error} title={t('failure.title')} /> : null}
    </Box>
  );
}
