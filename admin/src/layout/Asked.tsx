import { Button, Typography } from '@mui/material';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailureAlert } from './FailureAlert.tsx';
import { useText } from '../texts/use-text.ts';

interface AskedProps<Data> {
  readonly answer: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What was asked of the server: awaited, failed with a way to try again, or there. */
export function Asked<Data>({ answer, children }: AskedProps<Data>) {
  const t = useText();
  const { data, error, refetch } = answer;
  if (error) {
    const retry = <Button onClick={() => void refetch()}>{t('failure.retry')}</Button>;
    return <FailureAlert error={error} action={retry} />;
  }
  return data === undefined ? <Typography role="status">{t('case.loading')}</Typography> : children(data);
}
