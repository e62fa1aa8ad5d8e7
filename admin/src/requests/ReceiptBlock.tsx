import { Button } from '@mui/material';
import { AcceptDocumentsDocument, RecordDataUseConsentDocument } from '../../../codegen/generated/admin.ts';
import { call } from '../api/graphql-client.ts';
import { holds } from '../auth/session.ts';
import { ActButton } from '../layout/ActButton.tsx';
import { FactList } from '../layout/FactList.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { formatMoment } from '../layout/moments.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import { Block } from './Block.tsx';
import { fingerprintFromScan } from '@kualik/domain/rules/key-fingerprint.ts';
import type { CaseBlockProps } from './IdentifyBlock.tsx';
import type { CaseActs } from './use-case-acts.ts';
import { whyNotAccept } from './why-not.ts';

/** 3 Receipt: given when the papers are accepted; five fields, on paper for the applicant. @rule reg p.6(8), std1 p.10 */
export function ReceiptBlock({ request, session, draft, acts }: CaseBlockProps & { readonly acts: CaseActs }) {
  const t = useText();
  const localized = useLocalized();
  const { receipt } = request;
  const pdf = request.documents.find((document) => document.kind === 'RECEIPT')?.url;
  const accept = (): Promise<boolean> =>
    acts.run('receipt.accept', 'receipt.accepted', async () => {
      const fingerprint = fingerprintFromScan(draft.scan.replaceAll(/\s/g, ''));
      const { id, version } = request;
      // The ticked consent is recorded first: without it the server compares and accepts nothing.
      await call(RecordDataUseConsentDocument, { id });
      const papers = draft.seen.map((paper) => ({
        id: paper,
        alternative: draft.chosen[paper] ?? null,
        originalReturned: draft.returned,
      }));
      const { identified, withIdentityCard, power } = draft;
      const named = power.number && power.issuedOn && power.issuer ? { powerOfAttorney: power } : {};
      const input = { id, version, papers, identified, withIdentityCard, fingerprint, ...named };
      return (await call(AcceptDocumentsDocument, { input })).acceptDocuments;
    });
  if (!receipt && !holds(session, 'request.accept-documents')) return null;
  const why = whyNotAccept(request, draft, session.employee.id);
  return (
    <Block step={3} title={t('receipt.title')}>
      {receipt ? (
        <FactList
          facts={[
            [t('receipt.number'), receipt.number],
            [t('receipt.givenAt'), formatMoment(receipt.givenAt)],
            [t('receipt.handOut'), formatMoment(receipt.handOutAt)],
            [t('receipt.place'), localized(receipt.handOutPlace)],
            [t('receipt.employee'), receipt.employeeName],
          ]}
        />
      ) : (
        <ActButton
          variant="contained"
          label={acts.busy ? t('receipt.accepting') : t('receipt.accept')}
          why={why ? t(why.key, why.slots) : null}
          onAct={() => void accept()}
        />
      )}
      {acts.error ? <FailureAlert error={acts.error} title={t('failure.title')} /> : null}
      {receipt && pdf ? (
        <Button variant="outlined" href={pdf} target="_blank" rel="noopener" aria-keyshortcuts="Alt+Q">
          {t('receipt.print')} (Alt+Q)
        </Button>
      ) : null}
    </Block>
  );
}
