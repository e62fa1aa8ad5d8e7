import { Box } from '@mui/material';
import type { CaseRequest, Session } from '../api/types.ts';
import { holds } from '../auth/session.ts';
import { useText } from '../texts/use-text.ts';
import { Block } from './Block.tsx';
import { CertificateRecords } from './CertificateRecords.tsx';
import { ConfirmationRecord } from './ConfirmationRecord.tsx';
import { DocumentRecords } from './DocumentRecords.tsx';
import { MailRecords } from './MailRecords.tsx';
import { RegisterRecords } from './RegisterRecords.tsx';
import { Timeline } from './Timeline.tsx';

/** Everything that happened and everything that is kept: history, documents, registers, confirmation, certificates, mail. */
export function CaseRecords({ request, session }: { readonly request: CaseRequest; readonly session: Session }) {
  const t = useText();
  return (
    <Box sx={GRID}>
      <Block title={t('records.history')}>
        <Timeline events={request.events} />
      </Block>
      <Box sx={COLUMN}>
        <Block title={t('records.documents')}>
          <DocumentRecords documents={request.documents} mayPrint={holds(session, 'document.fill')} />
        </Block>
        {request.registerAnswers.length > 0 ? (
          <Block title={t('records.registers')}>
            <RegisterRecords answers={request.registerAnswers} />
          </Block>
        ) : null}
        {request.confirmation?.receivedAt ? (
          <Block title={t('records.confirmation')}>
            <ConfirmationRecord confirmation={request.confirmation} number={request.number} />
          </Block>
        ) : null}
        {request.certificates.length > 0 ? (
          <Block title={t('records.certificates')}>
            <CertificateRecords certificates={request.certificates} number={request.number} />
          </Block>
        ) : null}
        {holds(session, 'mail.read') ? (
          <Block title={t('records.mail')}>
            <MailRecords mails={request.mails} />
          </Block>
        ) : null}
      </Box>
    </Box>
  );
}

const GRID = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
} as const;

const COLUMN = { display: 'grid', gap: 2, minWidth: 0 } as const;
