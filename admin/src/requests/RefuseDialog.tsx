import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { RefuseDocumentsDocument } from '../../../codegen/generated/admin.ts';
import { call } from '../api/graphql-client.ts';
import type { CaseRequest, Ground, LocalizedText } from '../api/types.ts';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { useText } from '../texts/use-text.ts';
import type { CaseDraft } from './case-draft.ts';
import { draftReason } from './refusal-draft.ts';
import { RefuseGroundStep } from './RefuseGroundStep.tsx';
import { RefusePreviewStep } from './RefusePreviewStep.tsx';
import { RefuseTextStep } from './RefuseTextStep.tsx';
import type { CaseActs } from './use-case-acts.ts';
import { missingPapers } from './why-not.ts';

interface RefuseDialogProps {
  readonly request: CaseRequest;
  readonly draft: CaseDraft;
  readonly preset: Ground | 'choose';
  readonly acts: CaseActs;
  readonly onClose: () => void;
}

const STEPS = ['ground', 'text', 'preview'] as const;

/** A refusal in three steps: the ground, the text in three languages, the letter as the applicant will read it. */
export function RefuseDialog({ request, draft, preset, acts, onClose }: RefuseDialogProps) {
  const t = useText();
  const [step, setStep] = useState(preset === 'choose' ? 0 : 1);
  const [ground, setGround] = useState<Ground>(preset === 'choose' ? 'DOCUMENTS_INCOMPLETE' : preset);
  const [missing, setMissing] = useState(() => missingPapers(request, draft).map((item) => item.id));
  const [reason, setReason] = useState<LocalizedText>(() => draftReason(request, ground, missing));
  const [address, setAddress] = useState('');
  const isReceipt = ground === 'DOCUMENTS_INCOMPLETE';
  const choose = (next: Ground, ids: string[]): void => {
    setGround(next);
    setMissing(ids);
    setReason(draftReason(request, next, ids));
  };
  const send = async (): Promise<void> => {
    const sent = await acts.run('decide.refuse', 'refuse.sent', async () => {
      const { id, version } = request;
      const annex13 = isReceipt ? { missing, recipientAddress: address } : { missing: [] };
      return (await call(RefuseDocumentsDocument, { input: { id, version, ground, reason, ...annex13 } }))
        .refuseDocuments;
    });
    if (sent) onClose();
  };
  const nothingNamed = isReceipt && missing.length === 0;
  const empty = Object.values(reason).some((text) => text.trim() === '');
  const stuck = (step === 0 && nothingNamed) || (step === 1 && empty);
  const current = STEPS[step] ?? 'ground';
  return (
    <Dialog open onClose={onClose} aria-labelledby="refuse-title" fullWidth maxWidth="md">
      <DialogTitle id="refuse-title">
        {t('refuse.title')} {request.number} – {t('refuse.step', { step: step + 1, all: STEPS.length })}
      </DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          {current === 'ground' ? (
            <RefuseGroundStep request={request} ground={ground} missing={missing} onChange={choose} />
          ) : null}
          {current === 'text' ? (
            <RefuseTextStep
              reason={reason}
              address={isReceipt ? address : null}
              onChange={setReason}
              onAddress={setAddress}
            />
          ) : null}
          {current === 'preview' ? <RefusePreviewStep request={request} ground={ground} reason={reason} /> : null}
          {acts.error ? <FailureAlert error={acts.error} title={t('failure.title')} /> : null}
        </Box>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={onClose}>{t('refuse.cancel')}</Button>
        {step > 0 ? <Button onClick={() => setStep(step - 1)}>{t('refuse.back')}</Button> : null}
        {step < STEPS.length - 1 ? (
          <Button variant="contained" disabled={stuck} onClick={() => setStep(step + 1)}>
            {t('refuse.continue')}
          </Button>
        ) : (
          <Button variant="contained" color="error" aria-disabled={acts.busy} onClick={() => void send()}>
            {acts.busy ? t('refuse.sending') : t('refuse.send')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
