import { Box, Button, Paper, Typography, useTheme } from '@mui/material';
import { lazy, Suspense, useId, useRef } from 'react';
import { downloadCsv } from '../layout/download.ts';
import { useLanguage, useText } from '../texts/use-text.ts';
import type { BarsChartProps } from './BarsChart.tsx';
import { saveChart } from './chart-png.ts';
import { figureCsv } from './figure-table.ts';
import type { FigureTable } from './figure-table.ts';
import { FigureRows } from './FigureRows.tsx';
import { SeriesLegend } from './SeriesLegend.tsx';

const BarsChart = lazy(() => import('./BarsChart.tsx'));
const LinesChart = lazy(() => import('./LinesChart.tsx'));

interface FigureBlockProps {
  readonly title: string;
  /** The finding in one sentence; it is also what the drawing says to who does not see it. */
  readonly summary: string;
  readonly table: FigureTable;
  readonly chart: 'bars' | 'lines';
  readonly limit?: BarsChartProps['limit'];
  /** How many of the series are drawn; all unless given. */
  readonly drawn?: number;
  /** True: bars of several series stand beside one another, to compare them, instead of making one bar together. */
  readonly isBesides?: boolean;
  /** Name of the files, without ending. */
  readonly fileName: string;
}

/** A figure: its finding in words, the drawing, the same numbers as a table, and both as files. */
export function FigureBlock({
  title,
  summary,
  table,
  chart,
  limit,
  drawn,
  isBesides = false,
  fileName,
}: FigureBlockProps) {
  const t = useText();
  const language = useLanguage();
  const theme = useTheme();
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const picture = { ...table, series: table.series.slice(0, drawn) };
  const savePicture = (): void => {
    const svg = drawing.current?.querySelector('svg');
    if (svg) void saveChart(svg, theme.palette.background.paper, `${fileName}.png`);
  };
  if (table.rows.length === 0) {
    return (
      <Paper component="section" variant="outlined" aria-labelledby={id} sx={BLOCK_STYLE}>
        <Typography variant="h2" id={id}>
          {title}
        </Typography>
        <Typography color="text.secondary">{t('charts.nothing')}</Typography>
      </Paper>
    );
  }
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} sx={BLOCK_STYLE}>
      <Typography variant="h2" id={id}>
        {title}
      </Typography>
      <Typography>{summary}</Typography>
      <Box ref={drawing} role="img" aria-label={summary} sx={{ minWidth: 0, overflow: 'hidden' }}>
        <Suspense fallback={<Typography>{t('case.loading')}</Typography>}>
          {chart === 'bars' ? (
            <BarsChart table={picture} limit={limit} isStacked={!isBesides} />
          ) : (
            <LinesChart table={picture} />
          )}
        </Suspense>
      </Box>
      {chart === 'bars' && picture.series.length > 1 ? <SeriesLegend series={picture.series} /> : null}
      <FigureRows table={table} caption={title} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button size="small" onClick={() => downloadCsv(figureCsv(table, language), `${fileName}.csv`)}>
          {t('charts.csv')}
        </Button>
        <Button size="small" onClick={savePicture}>
          {t('charts.png')}
        </Button>
      </Box>
    </Paper>
  );
}

const BLOCK_STYLE = { p: 2, display: 'grid', gap: 1, minWidth: 0, alignContent: 'start' } as const;
