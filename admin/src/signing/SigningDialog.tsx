import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import type { CaseRequest, Session } from '../api/types.ts';
import { KeyFileField } from '../auth/KeyFileField.tsx';
import { KeyPlaceField } from '../auth/KeyPlaceField.tsx';
import { announce } from '../layout/announcer.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { ProgramNote } from '../local-signing/ProgramNote.tsx';
import { useStoreCase } from '../requests/case-cache.ts';
import type { TextKey } from '../texts/use-text.ts';
import { useText } from '../texts/use-text.ts';
import { compareConfirmation, hasDifference } from './compare-confirmation.ts';
import { ConfirmationFacts } from './ConfirmationFacts.tsx';
import { SigningFailure } from './signing-failure.ts';
import { SigningProgress } from './SigningProgress.tsx';
import { SigningResult } from './SigningResult.tsx';
import { useSigning } from './use-signing.ts';

interface SigningDialogProps {
  readonly request: CaseRequest;
  readonly session: Session;
  readonly onConflict: (act: TextKey, failure: unknown) => void;
  readonly onClose: () => void;
}

const NEEDS_NEW_DOCUMENT = ['DOCUMENT_EXPIRED', 'DOCUMENT_HASH', 'DOCUMENT_UNREADABLE'];

/**
 * Confirm and sign: shows what the bytes say, compares them with the case, takes the operator's key and signs here.
 * A single difference leaves no button to sign with. @rule reg p.6(9)
 */
export function SigningDialog({ request, session, onConflict, onClose }: SigningDialogProps) {
  const t = useText();
  const storeCase = useStoreCase();
  const signing = useSigning(request.id, {
    onDone: (answer) => {
      storeCase(answer);
      announce(t('signing.sent'));
    },
    onConflict: (failure) => {
      onConflict('decide.confirm', failure);
      onClose();
    },
  });
  const { phase, prepared, error } = signing;
  const done = phase === 'done';
  const facts = prepared && !done ? compareConfirmation(prepared.document, request) : [];
  const differs = hasDifference(facts);
  const busy = phase === 'opening' || phase === 'sending';
  const failedBeforeReading = error !== null && prepared === null;
  const stale =
    failedBeforeReading || differs || (error instanceof SigningFailure && NEEDS_NEW_DOCUMENT.includes(error.code));
  return (
    <Dialog open onClose={busy ? undefined : onClose} aria-labelledby="signing-title" fullWidth maxWidth="md">
      <DialogTitle id="signing-title">{done ? t('signing.resultTitle') : t('signing.title')}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 2, pt: 0.5 }}>
          {phase === 'preparing' ? <Typography role="status">{t('signing.preparing')}</Typography> : null}
          {prepared && !done ? (
            <>
              <ConfirmationFacts facts={facts} prepared={prepared} request={request} session={session} />
              {differs ? <Alert severity="error">{t('signing.differs')}</Alert> : <KeyStep signing={signing} />}
            </>
          ) : null}
          {error ? <FailureAlert error={error} title={t('failure.title')} /> : null}
          {done ? <SigningResult request={request} signing={signing} /> : null}
        </Box>
      </DialogContent>
      {busy ? (
        <Box sx={{ px: 3, pt: 1 }}>
          <SigningProgress phase={phase} place={signing.place} />
          {signing.program ? <ProgramNote program={signing.program} /> : null}
        </Box>
      ) : null}
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        {phase === 'opening' && signing.place === 'program' ? (
          <Button onClick={signing.giveUp}>{t('program.cancel')}</Button>
        ) : (
          <Button onClick={onClose} aria-disabled={busy}>
            {done ? t('signing.close') : t('signing.cancel')}
          </Button>
        )}
        {stale && !busy && !done ? <Button onClick={signing.prepare}>{t('signing.newDocument')}</Button> : null}
        {prepared && !done && !differs ? (
          <Button variant="contained" aria-disabled={busy} onClick={() => void signing.sign()}>
            {busy ? t('signing.working') : t('decide.confirm')}
          </Button>
        ) : null}
      </DialogActions>
    </Dialog>
  );
}

/** Where the key is, and what the signature will do. */
function KeyStep({ signing }: { readonly signing: ReturnType<typeof useSigning> }) {
  const t = useText();
  const { error } = signing;
  return (
    <Box component="section" aria-label={t('signing.keyTitle')} sx={{ display: 'grid', gap: 1.5 }}>
      <Typography variant="h3">{t('signing.keyTitle')}</Typography>
      <KeyPlaceField place={signing.place} onPlace={signing.setPlace}>
        <KeyFileField
          file={signing.file}
          password={signing.password}
          passwordWrong={error instanceof SigningFailure && error.code === 'WRONG_PASSWORD'}
          onFile={signing.setFile}
          onPassword={signing.setPassword}
        />
      </KeyPlaceField>
      <Typography>{t('signing.effect')}</Typography>
    </Box>
  );
}
