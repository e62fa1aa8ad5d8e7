import { useTheme } from '@mui/material';
import { CartesianGrid, LabelList, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { FigureTable } from './figure-table.ts';
import { seriesColours } from './series-colours.ts';

const MARGIN = { top: 16, right: 150, bottom: 8, left: 0 };
/** Lines differ by their dash as well as by their colour. */
const DASHES = ['0', '8 4', '2 4'];

/** Lines over time, each named at its end. The table beside says the same. */
export default function LinesChart({ table }: { readonly table: FigureTable }) {
  const theme = useTheme();
  const colours = seriesColours(theme);
  const last = table.rows.length - 1;
  const data = table.rows.map(({ label, values }) => ({
    label,
    ...Object.fromEntries(table.series.map((name, index) => [name, values[index] ?? null])),
  }));
  const axis = { fill: theme.palette.text.primary, fontSize: 13 };
  return (
    <ResponsiveContainer width="100%" height={260}>
      <LineChart data={data} margin={MARGIN} accessibilityLayer={false}>
        <CartesianGrid stroke={theme.palette.divider} vertical={false} />
        <XAxis dataKey="label" tick={axis} minTickGap={24} stroke={theme.palette.text.secondary} />
        <YAxis allowDecimals={false} width={44} tick={axis} stroke={theme.palette.text.secondary} />
        {table.series.map((name, index) => (
          <Line
            key={name}
            dataKey={name}
            stroke={colours[index % colours.length] ?? theme.palette.primary.main}
            strokeDasharray={DASHES[index % DASHES.length] ?? '0'}
            strokeWidth={2}
            dot={data.length === 1}
            isAnimationActive={false}
          >
            <LabelList
              content={({ x, y, index: at }) =>
                at === last ? (
                  <text x={Number(x) + 6} y={Number(y) + 4} fill={theme.palette.text.primary} fontSize={13}>
                    {name}
                  </text>
                ) : null
              }
            />
          </Line>
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
