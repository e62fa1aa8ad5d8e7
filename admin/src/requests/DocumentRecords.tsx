import { Box, Link, Typography } from '@mui/material';
import type { CaseDocument } from '../api/types.ts';
import { HashText } from '../layout/HashText.tsx';
import { formatMoment } from '../layout/moments.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import { PrintButtons } from './PrintButtons.tsx';

interface DocumentRecordsProps {
  readonly documents: readonly CaseDocument[];
  readonly mayPrint: boolean;
}

/** Written documents open as PDF; papers tell when their originals were seen. */
export function DocumentRecords({ documents, mayPrint }: DocumentRecordsProps) {
  const t = useText();
  const localized = useLocalized();
  if (documents.length === 0) return <Typography variant="body2">{t('records.noDocuments')}</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
      {documents.map((document) => (
        <li key={document.id}>
          <Typography variant="body2">
            {document.url ? (
              <Link href={document.url} target="_blank" rel="noopener">
                {localized(document.title)} (PDF)
              </Link>
            ) : (
              localized(document.title)
            )}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {document.seenAt
              ? `${t('papers.seen')}: ${formatMoment(document.seenAt)}`
              : formatMoment(document.createdAt)}
          </Typography>
          {mayPrint ? <PrintButtons id={document.id} kind={document.kind} /> : null}
          {document.sha256 ? <HashText hash={document.sha256} /> : null}
        </li>
      ))}
    </Box>
  );
}
