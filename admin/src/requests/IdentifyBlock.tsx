import { Box, Button, Link, Typography } from '@mui/material';
import { useState } from 'react';
import type { CaseRequest, RegisterOutcome, Session } from '../api/types.ts';
import { ActButton } from '../layout/ActButton.tsx';
import { FactList } from '../layout/FactList.tsx';
import { formatMoment } from '../layout/moments.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';
import { Block } from './Block.tsx';
import type { CaseDraft } from './case-draft.ts';
import { whyNot } from './why-not.ts';

export interface CaseBlockProps {
  readonly request: CaseRequest;
  readonly session: Session;
  readonly draft: CaseDraft;
  readonly changeDraft: (part: Partial<CaseDraft>) => void;
}

const OUTCOMES: Readonly<Record<RegisterOutcome, { shape: string; word: TextKey }>> = {
  FOUND: { shape: '✓', word: 'register.found' },
  ABSENT: { shape: '✗', word: 'register.absent' },
  DIFFERENT: { shape: '✗', word: 'register.different' },
  UNAVAILABLE: { shape: '‖', word: 'register.unavailable' },
};

/** 1 Identify: the person before the desk against the document and the register. @rule reg p.6 C2 */
export function IdentifyBlock({
  request,
  session,
  draft,
  changeDraft,
  onNotSamePerson,
}: CaseBlockProps & { readonly onNotSamePerson: () => void }) {
  const t = useText();
  const { applicant } = request;
  const why = whyNot('ACCEPT_DOCUMENTS', request, session.employee.id);
  const mayWork = request.allowedActions.includes('ACCEPT_DOCUMENTS');
  const accepted = request.receipt !== null;
  const ownFacts = useOwnFacts(applicant.details);
  const done = accepted || (mayWork && draft.identified);
  return (
    <Block step={1} title={t('identify.title')} result={done ? t('identify.done') : null}>
      <FactList
        facts={[
          [t('identify.surname'), applicant.surname],
          [t('identify.givenName'), applicant.givenName],
          [t('identify.patronymic'), applicant.patronymic ?? t('identify.notGiven')],
          [t('identify.iin'), <Iin key="iin" masked={applicant.iinMasked} whole={applicant.iin} />],
          [t('identify.register'), <RegisterAnswerText key="register" request={request} />],
          [t('identify.email'), applicant.email ?? '–'],
          [t('identify.phone'), applicant.phone ?? '–'],
          ...ownFacts,
        ]}
      />
      {mayWork ||
      (!accepted && request.status === 'WAITING_FOR_APPLICANT' && session.employee.roles.includes('OPERATOR')) ? (
        <Box sx={{ display: 'grid', gap: 1 }}>
          <Typography variant="body2">{t('identify.question')}</Typography>
          <ActButton
            variant="outlined"
            label={draft.identified ? t('identify.undo') : t('identify.same')}
            why={why ? t(why.key, why.slots) : null}
            onAct={() => changeDraft({ identified: !draft.identified })}
          />
          {mayWork && !draft.identified ? (
            <Button color="error" onClick={onNotSamePerson}>
              {t('identify.notSame')}
            </Button>
          ) : null}
        </Box>
      ) : null}
    </Block>
  );
}

/** What only his kind of applicant has. @rule std1 annex 3 line 06, annex 8 lines 08–09 */
function useOwnFacts(details: CaseRequest['applicant']['details']): [string, string][] {
  const t = useText();
  const localized = useLocalized();
  const facts: [string, string | null | undefined][] = [
    [t('identify.enotaryRole'), localized(details?.enotaryRoleText)],
    [t('identify.treasuryCode'), details?.treasuryCode],
    [t('identify.accessLevel'), details?.accessLevel],
  ];
  return facts.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

/** Masked until asked for; the whole number was read from the server for this page and that reading is recorded. */
function Iin({ masked, whole }: { readonly masked: string; readonly whole: string | null }) {
  const t = useText();
  const [shown, setShown] = useState(false);
  if (whole === null) return masked;
  return (
    <>
      <span style={{ fontVariantNumeric: 'tabular-nums' }}>{shown ? whole : masked}</span>{' '}
      <Link component="button" type="button" onClick={() => setShown(!shown)}>
        {shown ? t('identify.hide') : t('identify.show')}
      </Link>
    </>
  );
}

function RegisterAnswerText({ request }: { readonly request: CaseRequest }) {
  const t = useText();
  const answer = request.registerAnswers.at(-1);
  if (!answer) return t('register.notAsked');
  const { shape, word } = OUTCOMES[answer.outcome];
  return (
    <>
      <span aria-hidden="true">{shape}</span> {t(word)}, {formatMoment(answer.answeredAt ?? answer.askedAt)}
    </>
  );
}
