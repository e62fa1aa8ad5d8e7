import { Alert, Box, Button, Typography } from '@mui/material';
import { Authenticated } from 'react-admin';
import { QuestionnaireStatisticsDocument } from '../../../codegen/generated/questionnaire.ts';
import { useAsk } from '../api/use-ask.ts';
import { Asked } from '../layout/Asked.tsx';
import { downloadCsv } from '../layout/download.ts';
import { PageHeading } from '../layout/PageHeading.tsx';
import { useText } from '../texts/use-text.ts';
import { ComparisonFigure } from './ComparisonFigure.tsx';
import { GroupsFigure } from './GroupsFigure.tsx';
import { StatisticsForm } from './StatisticsForm.tsx';
import { TrendFigure } from './TrendFigure.tsx';
import { useStatisticsView } from './use-statistics-view.ts';

/** The analyst's page: whether people are content, by service, channel, office and language. @rule reg p.18 */
export default function StatisticsPage() {
  const t = useText();
  return (
    <Authenticated requireAuth>
      <PageHeading title={t('statistics.title')} />
      <StatisticsOfMonth />
    </Authenticated>
  );
}

function StatisticsOfMonth() {
  const t = useText();
  const [view, change] = useStatisticsView();
  const asked = useAsk(QuestionnaireStatisticsDocument, { month: view.month });
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 1.5, minWidth: 0 }}>
      <Typography>{t('statistics.intro')}</Typography>
      <StatisticsForm view={view} onChange={change} />
      <Asked answer={asked}>
        {({ questionnaireStatistics: statistics }) => (
          <>
            {statistics[view.property].isPartial ? <Alert severity="info">{t('statistics.partial')}</Alert> : null}
            <Box sx={GRID_STYLE}>
              <GroupsFigure view={view} statistics={statistics} />
              {view.other ? <ComparisonFigure view={view} other={view.other} statistics={statistics} /> : null}
              <TrendFigure question={view.question} />
            </Box>
            <Box>
              <Button
                variant="outlined"
                onClick={() => downloadCsv(statistics.csv, `questionnaire-${statistics.month}.csv`)}
              >
                {t('statistics.csv')}
              </Button>
            </Box>
          </>
        )}
      </Asked>
    </Box>
  );
}

const GRID_STYLE = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
} as const;
