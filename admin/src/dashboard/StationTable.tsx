import { Box, Paper, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { StationLinesDocument } from '../../../codegen/generated/figures.ts';
import { useAsk } from '../api/use-ask.ts';
import { Asked } from '../layout/Asked.tsx';
import { formatMoment } from '../layout/moments.ts';
import { textOfCode } from '../layout/use-failure-text.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { Offices } from './use-offices.ts';

/** Stations report every few seconds; the page need not be as quick. Our choice. */
const POLL_MS = 15_000;
const HEADINGS = ['name', 'office', 'state', 'seen', 'waiting', 'error'] as const;
const SHAPES = { ONLINE: '●', SILENT: '▲', UNPROVEN: '▲' } as const;

/** The card stations: which answers, since when not, and how many orders wait for it. */
export function StationTable({ offices }: { readonly offices: Offices }) {
  const t = useText();
  const localized = useLocalized();
  const asked = useAsk(StationLinesDocument, {}, { refetchInterval: POLL_MS });
  return (
    <Paper component="section" variant="outlined" aria-labelledby="station-lines" sx={{ p: 2, minWidth: 0 }}>
      <Typography variant="h2" id="station-lines">
        {t('stationLines.title')}
      </Typography>
      <Asked answer={asked}>
        {({ cardStations }) =>
          cardStations.length === 0 ? (
            <Typography color="text.secondary">{t('stationLines.none')}</Typography>
          ) : (
            <Box role="region" aria-label={t('stationLines.title')} tabIndex={0} sx={{ overflowX: 'auto' }}>
              <Table size="small">
                <TableHead>
                  <TableRow>
                    {HEADINGS.map((heading) => (
                      <TableCell key={heading}>{t(`stationLines.${heading}`)}</TableCell>
                    ))}
                  </TableRow>
                </TableHead>
                <TableBody>
                  {cardStations.map((station) => (
                    <TableRow key={station.id}>
                      <TableCell component="th" scope="row">
                        {station.name}
                      </TableCell>
                      <TableCell>{offices.nameOfCode(offices.codeOf(station.officeId))}</TableCell>
                      <TableCell>
                        {SHAPES[station.state]} {t(`stationLines.states.${station.state}`)}
                      </TableCell>
                      <TableCell>{station.seenAt ? formatMoment(station.seenAt) : '–'}</TableCell>
                      <TableCell align="right">{station.waiting}</TableCell>
                      <TableCell>
                        {station.error ? localized(textOfCode(station.error)) || station.error : '–'}
                      </TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </Box>
          )
        }
      </Asked>
    </Paper>
  );
}
