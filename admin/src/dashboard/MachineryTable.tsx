import { Box, Paper, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { MachineryDocument } from '../../../codegen/generated/figures.ts';
import type { MachineryState } from '../../../codegen/generated/figures.ts';
import { useAsk } from '../api/use-ask.ts';
import { Asked } from '../layout/Asked.tsx';
import { formatMoment } from '../layout/moments.ts';
import { useText } from '../texts/use-text.ts';

/** How often the machinery is looked at again. Our choice. */
const POLL_MS = 60_000;

/** A word and a shape: no traffic light alone. */
const SHAPES: Readonly<Record<MachineryState, string>> = { GOOD: '●', SOON: '◐', BAD: '▲' };
const HEADINGS = ['part', 'name', 'state', 'since', 'until', 'waiting', 'failed'] as const;

/** Whether the machinery is well: authorities, lists, OCSP, time stamps, mail, queues. What has to be seen to stands first. */
export function MachineryTable() {
  const t = useText();
  const asked = useAsk(MachineryDocument, {}, { refetchInterval: POLL_MS });
  return (
    <Paper component="section" variant="outlined" aria-labelledby="machinery-title" sx={{ p: 2, minWidth: 0 }}>
      <Typography variant="h2" id="machinery-title">
        {t('machinery.title')}
      </Typography>
      <Asked answer={asked}>
        {({ machinery }) => {
          const ordered = (['BAD', 'SOON', 'GOOD'] as const).flatMap((state) =>
            machinery.filter((line) => line.state === state),
          );
          const troubled = ordered.filter(({ state }) => state !== 'GOOD').length;
          return (
            <>
              <Typography role="status">
                {troubled === 0 ? t('machinery.allGood') : t('machinery.troubled', { count: troubled })}
              </Typography>
              <Box role="region" aria-label={t('machinery.title')} tabIndex={0} sx={{ overflowX: 'auto' }}>
                <Table size="small">
                  <TableHead>
                    <TableRow>
                      {HEADINGS.map((heading) => (
                        <TableCell key={heading}>{t(`machinery.${heading}`)}</TableCell>
                      ))}
                    </TableRow>
                  </TableHead>
                  <TableBody>
                    {ordered.map((line) => (
                      <TableRow key={`${line.subject} ${line.name}`}>
                        <TableCell component="th" scope="row">
                          {t(`machinery.subjects.${line.subject}`)}
                        </TableCell>
                        <TableCell>{line.subject === 'MAIL' ? '–' : <code>{line.name}</code>}</TableCell>
                        <TableCell sx={{ whiteSpace: 'nowrap' }}>
                          {SHAPES[line.state]} {t(`machinery.states.${line.state}`)}
                        </TableCell>
                        <TableCell>{line.since ? formatMoment(line.since) : '–'}</TableCell>
                        <TableCell>{line.until ? formatMoment(line.until) : '–'}</TableCell>
                        <TableCell align="right">{line.waiting ?? '–'}</TableCell>
                        <TableCell align="right">{line.failed ?? '–'}</TableCell>
                      </TableRow>
                    ))}
                  </TableBody>
                </Table>
              </Box>
            </>
          );
        }}
      </Asked>
    </Paper>
  );
}
