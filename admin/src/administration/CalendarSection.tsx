import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { CalendarDocument } from '../../../codegen/generated/terms.ts';
import { useAsk } from '../api/use-ask.ts';
import { Asked } from '../layout/Asked.tsx';
import { formatDay } from '../layout/moments.ts';
import { serverNow } from '../layout/server-clock.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import { DataTable } from './DataTable.tsx';
import { Section } from './Section.tsx';

/** The working calendar of a year: each day that differs, its act, and a warning where nobody has confirmed it. @rule std1 p.8 */
export function CalendarSection() {
  const t = useText();
  const localized = useLocalized();
  const [year, setYear] = useState(() => serverNow().getFullYear());
  const asked = useAsk(CalendarDocument, { year });
  return (
    <Section title={`${t('administration.calendar')}, ${year}`}>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="outlined" onClick={() => setYear(year - 1)}>
          ← {year - 1}
        </Button>
        <Button variant="outlined" onClick={() => setYear(year + 1)}>
          {year + 1} →
        </Button>
      </Box>
      <Asked answer={asked}>
        {({ calendar: { days, warnings } }) => (
          <>
            {warnings.map(({ code, text }) => (
              <Alert key={code} severity="warning">
                {localized(text)}
              </Alert>
            ))}
            {warnings.length === 0 ? <Typography>{t('administration.allConfirmed')}</Typography> : null}
            <DataTable
              label={t('administration.calendar')}
              headings={[
                t('administration.day'),
                t('administration.kind'),
                t('administration.holiday'),
                t('administration.act'),
                t('administration.confirmed'),
              ]}
              rows={days.map(({ date, kind, name, replaces, source, confirmed }) => [
                date,
                formatDay(date),
                t(`administration.days.${kind}`),
                replaces ? `${localized(name)} (${formatDay(replaces)})` : localized(name),
                source,
                confirmed ? `✓ ${t('lists.yes')}` : `▲ ${t('administration.unconfirmed')}`,
              ])}
            />
          </>
        )}
      </Asked>
    </Section>
  );
}
