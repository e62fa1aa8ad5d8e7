import { Alert, AlertTitle } from '@mui/material';
import type { ReactNode } from 'react';
import { useText } from '../texts/use-text.ts';
import { useFailureText } from './use-failure-text.ts';

interface FailureAlertProps {
  readonly error: unknown;
  readonly title?: string;
  readonly action?: ReactNode;
}

/** A failure in words: what happened, the clause, the incident number where there is one. Announced once. */
export function FailureAlert({ error, title, action }: FailureAlertProps) {
  const t = useText();
  const { text, clause, incident } = useFailureText()(error);
  return (
    <Alert severity="error" role="alert" action={action} sx={{ overflowWrap: 'anywhere' }}>
      {title ? <AlertTitle>{title}</AlertTitle> : null}
      {text}
      {clause ? <> ({clause})</> : null}
      {incident ? (
        <>
          {' '}
          {t('failure.incident')}: <code>{incident}</code>
        </>
      ) : null}
    </Alert>
  );
}
