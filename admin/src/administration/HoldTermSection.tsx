import { HOLD_DAYS_BOUNDS } from '@kualik/domain/rules/holds.ts';
import { Box, Button, TextField, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { HoldDaysDocument, SetHoldDaysDocument } from '../../../codegen/generated/holds.ts';
import { call } from '../api/graphql-client.ts';
import { useAsk } from '../api/use-ask.ts';
import { Asked } from '../layout/Asked.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { useText } from '../texts/use-text.ts';
import { Section } from './Section.tsx';

/** The term of a suspension, which may change while the service runs; each change stands in the audit. */
export function HoldTermSection() {
  const t = useText();
  const asked = useAsk(HoldDaysDocument, {});
  return (
    <Section title={t('administration.settings')}>
      <Asked answer={asked}>{({ holdDays }) => <HoldTermForm key={holdDays} days={holdDays} />}</Asked>
    </Section>
  );
}

function HoldTermForm({ days }: { readonly days: number }) {
  const t = useText();
  const client = useQueryClient();
  const [text, setText] = useState(String(days));
  const { min, max } = HOLD_DAYS_BOUNDS;
  const typed = Number(text);
  const isPossible = Number.isInteger(typed) && typed >= min && typed <= max;
  const save = useMutation({
    mutationFn: () => call(SetHoldDaysDocument, { days: typed }),
    onSuccess: () => client.invalidateQueries({ queryKey: [HoldDaysDocument.toString()] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isPossible) save.mutate();
  };
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <TextField
        label={t('administration.holdDays')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={!isPossible}
        helperText={t('administration.holdDaysHint', { min, max })}
        slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
      />
      <Button type="submit" variant="contained" disabled={!isPossible || save.isPending || typed === days}>
        {t('administration.save')}
      </Button>
      {save.error ? <FailureAlert error={save.error} /> : null}
      <Typography role="status" color="text.secondary">
        {t('administration.inForce', { days })}
      </Typography>
    </Box>
  );
}
