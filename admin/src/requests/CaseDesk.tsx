import { Box } from '@mui/material';
import { useState } from 'react';
import type { CaseRequest, Ground, Session } from '../api/types.ts';
import { holds } from '../auth/session.ts';
import { useShortcuts } from '../layout/shortcuts.ts';
import { SigningDialog } from '../signing/SigningDialog.tsx';
import { toggled, useCaseDraft } from './case-draft.ts';
import { CaseHeader } from './CaseHeader.tsx';
import { CaseRecords } from './CaseRecords.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { DecideBlock } from './DecideBlock.tsx';
import { IdentifyBlock } from './IdentifyBlock.tsx';
import { PapersBlock } from './PapersBlock.tsx';
import { ReceiptBlock } from './ReceiptBlock.tsx';
import { RefuseDialog } from './RefuseDialog.tsx';
import { useCaseActs } from './use-case-acts.ts';
import { useClaim } from './use-claim.ts';
import { useTouchClaim } from './use-touch-claim.ts';
import { whyNot } from './why-not.ts';

interface CaseDeskProps {
  readonly request: CaseRequest;
  readonly session: Session;
  readonly onBack: () => void;
  readonly reload: () => void;
}

/** The desk of one case: who it is, the papers, the receipt, the decision, and below the whole record. */
export function CaseDesk({ request, session, onBack, reload }: CaseDeskProps) {
  const me = session.employee.id;
  const [draft, changeDraft] = useCaseDraft(request.id);
  const [refusing, setRefusing] = useState<Ground | 'choose' | null>(null);
  const [signing, setSigning] = useState(false);
  const claimActs = useClaim();
  const acts = useCaseActs(request, reload);
  useTouchClaim(request, me);
  const mayConfirm = holds(session, 'request.confirm') && !whyNot('CONFIRM', request, me);
  const mayRefuse = holds(session, 'request.refuse') && !whyNot('REFUSE_DOCUMENTS', request, me);
  const mayAccept = request.allowedActions.includes('ACCEPT_DOCUMENTS');
  const togglePaper = (index: number) => () => {
    const item = request.documentList[index];
    if (item && mayAccept) changeDraft({ seen: toggled(draft.seen, item.id) });
  };
  useShortcuts([
    { code: 'Escape', run: onBack },
    { code: 'KeyC', run: () => request.allowedActions.includes('CLAIM') && claimActs.claim(request.id) },
    { code: 'KeyU', run: () => request.allowedActions.includes('RELEASE') && claimActs.release(request.id) },
    { code: 'KeyS', alt: true, run: () => mayConfirm && setSigning(true) },
    { code: 'KeyR', alt: true, run: () => mayRefuse && setRefusing('choose') },
    { code: 'KeyQ', alt: true, run: () => openReceipt(request) },
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({ code: `Digit${digit}`, run: togglePaper(digit - 1) })),
  ]);
  const shared = { request, session, draft, changeDraft };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <CaseHeader request={request} session={session} acts={claimActs} />
      {acts.conflict ? (
        <ConflictPanel request={request} draft={draft} conflict={acts.conflict} onClose={acts.clearConflict} />
      ) : null}
      <Box sx={DESK_GRID}>
        <Box sx={COLUMN}>
          <IdentifyBlock {...shared} onNotSamePerson={() => setRefusing('IDENTITY_NOT_CONFIRMED')} />
        </Box>
        <Box sx={COLUMN}>
          <PapersBlock {...shared} onMismatch={() => setRefusing('FINGERPRINT_MISMATCH')} reload={reload} />
          <ReceiptBlock {...shared} acts={acts} />
        </Box>
        <Box sx={COLUMN}>
          <DecideBlock {...shared} acts={acts} onSign={() => setSigning(true)} onRefuse={() => setRefusing('choose')} />
        </Box>
      </Box>
      <CaseRecords request={request} session={session} />
      {refusing ? (
        <RefuseDialog request={request} draft={draft} preset={refusing} acts={acts} onClose={() => setRefusing(null)} />
      ) : null}
      {signing ? (
        <SigningDialog
          request={request}
          session={session}
          onConflict={acts.tellConflict}
          onClose={() => setSigning(false)}
        />
      ) : null}
    </Box>
  );
}

/** The receipt opens in a new tab, from where it is printed. */
export function openReceipt(request: CaseRequest): void {
  const url = request.documents.find((document) => document.kind === 'RECEIPT')?.url;
  if (url) window.open(url, '_blank', 'noopener');
}

const DESK_GRID = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))', lg: '1fr 1.4fr 1fr' },
  alignItems: 'start',
} as const;

const COLUMN = { display: 'grid', gap: 2, minWidth: 0 } as const;
