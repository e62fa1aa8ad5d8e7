import { useMediaQuery, useTheme } from '@mui/material';
import { Bar, BarChart, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { FigureTable } from './figure-table.ts';
import { seriesColours } from './series-colours.ts';

const ROW_HEIGHT = 34;
const MARGIN = { top: 16, right: 48, bottom: 8, left: 0 };
const LABEL_LETTERS = 24;

export interface BarsChartProps {
  readonly table: FigureTable;
  /** A limit drawn as a line over the bars. */
  readonly limit?: { readonly value: number; readonly label: string } | undefined;
  /** Several series make one bar together; else they stand beside one another. */
  readonly isStacked: boolean;
}

const shorten = (label: string): string =>
  label.length > LABEL_LETTERS ? `${label.slice(0, LABEL_LETTERS - 1)}…` : label;

/** Horizontal bars from zero; several series stand behind one another in one bar. The table beside says the same. */
export default function BarsChart({ table, limit, isStacked }: BarsChartProps) {
  const theme = useTheme();
  const isNarrow = useMediaQuery(theme.breakpoints.down('sm'));
  const colours = seriesColours(theme);
  const data = table.rows.map(({ label, values }) => ({
    label,
    ...Object.fromEntries(table.series.map((name, index) => [name, values[index] ?? 0])),
  }));
  const axis = { fill: theme.palette.text.primary, fontSize: 13 };
  const isTogether = isStacked && table.series.length > 1;
  const rowHeight = isTogether ? ROW_HEIGHT : ROW_HEIGHT * Math.max(1, table.series.length * 0.8);
  return (
    <ResponsiveContainer width="100%" height={data.length * rowHeight + 56}>
      <BarChart layout="vertical" data={data} margin={MARGIN} accessibilityLayer={false} barCategoryGap={6}>
        <XAxis type="number" allowDecimals={false} tick={axis} stroke={theme.palette.text.secondary} />
        <YAxis
          type="category"
          dataKey="label"
          width={isNarrow ? 120 : 180}
          interval={0}
          tick={axis}
          tickFormatter={shorten}
          stroke={theme.palette.text.secondary}
        />
        {table.series.map((name, index) => (
          <Bar
            key={name}
            dataKey={name}
            fill={colours[index % colours.length] ?? theme.palette.primary.main}
            isAnimationActive={false}
            {...(isTogether ? { stackId: 'all' } : {})}
          >
            {isTogether ? null : <LabelList dataKey={name} position="right" fill={theme.palette.text.primary} />}
          </Bar>
        ))}
        {limit ? (
          <ReferenceLine
            x={limit.value}
            stroke={theme.palette.error.main}
            strokeDasharray="6 3"
            label={{ value: limit.label, fill: theme.palette.error.main, position: 'top', fontSize: 12 }}
          />
        ) : null}
      </BarChart>
    </ResponsiveContainer>
  );
}
