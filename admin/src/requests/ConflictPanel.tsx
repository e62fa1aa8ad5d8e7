import { Alert, AlertTitle, Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { CaseEvent, CaseRequest } from '../api/types.ts';
import { formatTime } from '../layout/moments.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { CaseDraft } from './case-draft.ts';
import type { Conflict } from './use-case-acts.ts';

interface ConflictPanelProps {
  readonly request: CaseRequest;
  readonly draft: CaseDraft;
  readonly conflict: Conflict;
  readonly onClose: () => void;
}

/** What somebody else did meanwhile: the newest line of the history that was not on screen when the act was sent. */
const newcomer = (request: CaseRequest, conflict: Conflict): CaseEvent | undefined =>
  request.events.findLast((event) => event.seq > conflict.lastSeqOnScreen);

/** A conflict explained: who moved the case, when, to what; nothing of the own work is lost and nothing is overwritten. */
export function ConflictPanel({ request, draft, conflict, onClose }: ConflictPanelProps) {
  const t = useText();
  const localized = useLocalized();
  const event = newcomer(request, conflict);
  const papers = t('papers.count', { seen: draft.seen.length, all: request.documentList.length });
  const who = conflict.by?.name ?? event?.actorName ?? request.claimedBy?.name ?? t('conflict.system');
  const when = conflict.by?.at ?? event?.at ?? null;
  const seconds = when ? Math.max(0, Math.round((conflict.at.getTime() - Date.parse(when)) / 1000)) : 0;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${request.number}\n${papers}\n${draft.scan}`);
    onClose();
  };
  return (
    <Alert severity="warning" role="alert">
      <AlertTitle>{t('conflict.title')}</AlertTitle>
      <Box component="p" sx={{ m: 0 }}>
        {who} · {localized(event?.statusText ?? request.statusText)}
        {when ? ` · ${formatTime(when, true)} (${t('conflict.before', { seconds })})` : ''}
      </Box>
      <Table size="small" aria-label={t('conflict.table')} sx={{ my: 1 }}>
        <TableHead>
          <TableRow>
            <TableCell />
            <TableCell>{t('conflict.theirs')}</TableCell>
            <TableCell>{t('conflict.yours')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          <TableRow>
            <TableCell component="th" scope="row">
              {t('conflict.act')}
            </TableCell>
            <TableCell>{localized(event?.statusText ?? request.statusText)}</TableCell>
            <TableCell>{t(conflict.act)}</TableCell>
          </TableRow>
          <TableRow>
            <TableCell component="th" scope="row">
              {t('conflict.version')}
            </TableCell>
            <TableCell>{request.version}</TableCell>
            <TableCell>{conflict.versionOnScreen}</TableCell>
          </TableRow>
          <TableRow>
            <TableCell component="th" scope="row">
              {t('papers.title')}
            </TableCell>
            <TableCell>{request.documents.filter((document) => document.kind === 'PAPER').length}</TableCell>
            <TableCell>{papers}</TableCell>
          </TableRow>
        </TableBody>
      </Table>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="outlined" color="inherit" onClick={onClose}>
          {t('conflict.takeTheirs')}
        </Button>
        <Button color="inherit" onClick={() => void copy()}>
          {t('conflict.copyMine')}
        </Button>
      </Box>
    </Alert>
  );
}
