import { Alert, Box, Button, Typography } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import type { Mail, MailState } from '../api/types.ts';
import { formatMoment } from '../layout/moments.ts';
import { useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';

const MailView = lazy(() => import('./MailView.tsx'));

const STATES: Readonly<Record<MailState, { shape: string; word: TextKey }>> = {
  QUEUED: { shape: '‖', word: 'mail.queued' },
  SENT: { shape: '✓', word: 'mail.sent' },
  FAILED: { shape: '✗', word: 'mail.failed' },
  BOUNCED: { shape: '↩', word: 'mail.bounced' },
  NONE: { shape: '–', word: 'mail.noAddress' },
};

/** Every notice with its state. A mail that does not leave is visible here and holds nothing up. */
export function MailRecords({ mails }: { readonly mails: readonly Mail[] }) {
  const t = useText();
  const [openId, setOpenId] = useState<string | null>(null);
  if (mails.length === 0) return <Typography variant="body2">{t('mail.none')}</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
      {mails.map((mail) => {
        const state = STATES[mail.state];
        const isOpen = openId === mail.id;
        return (
          <Box component="li" key={mail.id} sx={{ minWidth: 0 }}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              <strong>{mail.subject ?? mail.kind}</strong>
            </Typography>
            <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
              <span aria-hidden="true">{state.shape}</span> {t(state.word)},{' '}
              {formatMoment(mail.sentAt ?? mail.queuedAt)} · {mail.recipient} · {t('mail.attempts')}: {mail.attempts}
            </Typography>
            {mail.lastError && mail.state !== 'SENT' ? <Alert severity="warning">{mail.lastError}</Alert> : null}
            {mail.eml ? (
              <Button size="small" aria-expanded={isOpen} onClick={() => setOpenId(isOpen ? null : mail.id)}>
                {isOpen ? t('mail.hide') : t('mail.show')}
              </Button>
            ) : null}
            {isOpen && mail.eml ? (
              <Suspense fallback={<Typography role="status">{t('case.loading')}</Typography>}>
                <MailView eml={mail.eml} />
              </Suspense>
            ) : null}
          </Box>
        );
      })}
    </Box>
  );
}
