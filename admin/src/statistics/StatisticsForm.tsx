import { currentQuestionnaire } from '@kualik/domain/data/questionnaire.ts';
import { Box, MenuItem, TextField } from '@mui/material';
import { useLocalized, useText } from '../texts/use-text.ts';
import { closedMonths, monthLabel } from './months.ts';
import { PROPERTIES, QUESTIONS } from './shares.ts';
import type { StatisticsView } from './use-statistics-view.ts';

const NONE = '*';

interface StatisticsFormProps {
  readonly view: StatisticsView;
  readonly onChange: (part: Partial<StatisticsView>) => void;
}

/** Month, month of comparison, question and property; there is no other filter, for two of them would tell a small group. */
export function StatisticsForm({ view, onChange }: StatisticsFormProps) {
  const t = useText();
  const localized = useLocalized();
  const { questions } = currentQuestionnaire();
  const questionText = (index: number): string => localized(questions[index]?.text);
  return (
    <Box role="search" aria-label={t('statistics.filters')} sx={FORM_STYLE}>
      <TextField
        select
        label={t('statistics.month')}
        value={view.month}
        onChange={(event) => onChange({ month: event.target.value })}
      >
        {closedMonths().map((month) => (
          <MenuItem key={month} value={month}>
            {monthLabel(month)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('statistics.other')}
        value={view.other ?? NONE}
        onChange={(event) => onChange({ other: event.target.value === NONE ? null : event.target.value })}
      >
        <MenuItem value={NONE}>{t('statistics.withNone')}</MenuItem>
        {closedMonths()
          .filter((month) => month !== view.month)
          .map((month) => (
            <MenuItem key={month} value={month}>
              {monthLabel(month)}
            </MenuItem>
          ))}
      </TextField>
      <TextField
        select
        label={t('statistics.property')}
        value={view.property}
        onChange={(event) => {
          const property = PROPERTIES.find((one) => one === event.target.value);
          if (property) onChange({ property });
        }}
      >
        {PROPERTIES.map((property) => (
          <MenuItem key={property} value={property}>
            {t(`statistics.properties.${property}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('statistics.question')}
        value={view.question}
        onChange={(event) => {
          const question = QUESTIONS.find((one) => one === event.target.value);
          if (question) onChange({ question });
        }}
      >
        {QUESTIONS.map((question, index) => (
          <MenuItem key={question} value={question} sx={{ whiteSpace: 'normal' }}>
            {questionText(index)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

const FORM_STYLE = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(3, 12rem) minmax(0, 1fr)' },
} as const;
