import { Alert, Box, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { IssueInstallLinkDocument } from '../../../codegen/generated/admin.ts';
import { call } from '../api/graphql-client.ts';
import type { CaseRequest, Session } from '../api/types.ts';
import { holds } from '../auth/session.ts';
import { ActButton } from '../layout/ActButton.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { formatDate } from '../layout/moments.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import { Block } from './Block.tsx';
import type { CaseBlockProps } from './IdentifyBlock.tsx';
import type { CaseActs } from './use-case-acts.ts';
import { whyNot } from './why-not.ts';

interface DecideBlockProps extends CaseBlockProps {
  readonly acts: CaseActs;
  readonly onSign: () => void;
  readonly onRefuse: () => void;
}

/** 4 Decide: confirm with the own signature, or refuse with a reason. Only what the role may ever do is shown. */
export function DecideBlock({ request, session, onSign, onRefuse }: DecideBlockProps) {
  const t = useText();
  const localized = useLocalized();
  const me = session.employee.id;
  const open = request.finishedAt === null;
  const mayConfirm = open && holds(session, 'request.confirm');
  const mayRefuse = open && holds(session, 'request.refuse');
  const confirmReason = whyNot('CONFIRM', request, me);
  const refuseReason = whyNot('REFUSE_DOCUMENTS', request, me);
  return (
    <Block step={4} title={t('decide.title')}>
      <Outcome request={request} />
      {mayConfirm ? (
        <ActButton
          variant="contained"
          size="large"
          label={t('decide.confirm')}
          keys="Alt+S"
          why={confirmReason ? t(confirmReason.key, confirmReason.slots) : null}
          onAct={onSign}
        />
      ) : null}
      {mayRefuse ? (
        <ActButton
          variant="outlined"
          color="error"
          label={t('decide.refuse')}
          keys="Alt+R"
          why={refuseReason ? t(refuseReason.key, refuseReason.slots) : null}
          onAct={onRefuse}
        />
      ) : null}
      {open && !mayConfirm ? (
        <Typography variant="body2" color="text.secondary">
          {t('decide.readOnly')}: {localized(request.stepTitle)}
        </Typography>
      ) : null}
      <InstallLink request={request} session={session} />
    </Block>
  );
}

/** How the case ended, with the reason and the clause where it was refused. */
function Outcome({ request }: { readonly request: CaseRequest }) {
  const t = useText();
  const localized = useLocalized();
  const { refusal, status, installedAt } = request;
  if (refusal) {
    return (
      <Alert severity="error" icon={<span aria-hidden="true">✗</span>}>
        <strong>{t('decide.refused')}</strong>
        <br />
        {localized(refusal.text)}
        {refusal.clause ? ` (${refusal.clause})` : ''}
      </Alert>
    );
  }
  if (status === 'LAPSED') return <Alert severity="warning">{localized(request.statusText)}</Alert>;
  if (status === 'ISSUING') return <Alert severity="info">{t('decide.issuing')}</Alert>;
  if (status !== 'COMPLETED') return null;
  return (
    <Alert severity="success">
      <strong>{t('decide.issued')}</strong>
      <br />
      {installedAt ? `${t('decide.installed')}: ${formatDate(installedAt)}` : t('decide.notInstalled')}
    </Alert>
  );
}

/** A fresh link for an applicant who stands at the counter: shown once, stored nowhere. @rule reg p.6(11) */
function InstallLink({ request, session }: { readonly request: CaseRequest; readonly session: Session }) {
  const t = useText();
  const [link, setLink] = useState<{ url: string; expiresAt: string } | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (!holds(session, 'request.install-link') || !request.allowedActions.includes('ISSUE_INSTALL_LINK')) return null;
  const issue = async (): Promise<void> => {
    setError(null);
    try {
      setLink((await call(IssueInstallLinkDocument, { id: request.id })).issueInstallLinkAtCounter);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <ActButton variant="outlined" label={t('decide.installLink')} onAct={() => void issue()} />
      {error ? <FailureAlert error={error} title={t('failure.title')} /> : null}
      {link ? (
        <Alert severity="info" sx={{ overflowWrap: 'anywhere' }}>
          {t('decide.installLinkShown')}: <Link href={link.url}>{link.url}</Link>
          <br />
          {t('decide.installLinkUntil')}: {formatDate(link.expiresAt)}
        </Alert>
      ) : null}
    </Box>
  );
}
