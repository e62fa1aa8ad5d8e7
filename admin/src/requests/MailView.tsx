import { Alert, Box, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { FactList } from '../layout/FactList.tsx';
import { useText } from '../texts/use-text.ts';

const addresses = (list: Email['to']): string =>
  (list ?? []).map((entry) => ('address' in entry && entry.address ? entry.address : entry.name)).join(', ');

/** A message as it was written to the mailbox folder. HTML stays in a frame without scripts, forms or an origin. */
export default function MailView({ eml }: { readonly eml: string }) {
  const t = useText();
  const { data: mail, isError } = useQuery({ queryKey: ['eml', eml], queryFn: () => PostalMime.parse(eml) });
  if (isError) return <Alert severity="error">{t('mail.unreadable')}</Alert>;
  if (!mail) return <Typography role="status">{t('case.loading')}</Typography>;
  return (
    <Paper variant="outlined" sx={{ p: 2, mt: 1, display: 'grid', gap: 1.5, minWidth: 0 }}>
      <FactList
        dense
        facts={[
          [t('mail.from'), mail.from ? addresses([mail.from]) : '–'],
          [t('mail.to'), addresses(mail.to)],
          [t('mail.subject'), mail.subject ?? '–'],
          [t('mail.attachments'), mail.attachments.map((file) => file.filename ?? file.mimeType).join(', ') || '–'],
        ]}
      />
      {mail.html ? (
        <iframe title={t('mail.body')} sandbox="" srcDoc={mail.html} style={FRAME_STYLE} />
      ) : (
        <Box component="pre" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {mail.text}
        </Box>
      )}
    </Paper>
  );
}

const FRAME_STYLE = { width: '100%', height: 320, border: 0, background: '#ffffff' } as const;
