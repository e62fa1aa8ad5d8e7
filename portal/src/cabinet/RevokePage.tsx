import { useState } from 'preact/hooks';
import type { OwnCertificate } from '../api/own-lists.ts';
import {
  fetchReasons,
  prepareRevocation,
  submitRevocation,
  type HolderReason,
  type ReadyDocument,
} from '../api/signed-acts.ts';
import { Note } from '../shell/page.tsx';
import { useAnswer } from '../shell/use-answer.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { RequestNumber } from '../status/RequestNumber.tsx';
import { useLanguage } from '../texts/language.tsx';
import { ActDone } from './ActDone.tsx';
import { ActPage } from './ActPage.tsx';
import { PURPOSES } from './certificate-words.ts';
import { RevokeForm } from './RevokeForm.tsx';
import { SignPanel } from './SignPanel.tsx';

interface Chosen {
  targets: readonly OwnCertificate[];
  reason: HolderReason;
  document: ReadyDocument;
}

/** Revoking on the portal (reg p.8): reason, consequences, signature. It can't be undone, so each is a step. */
export function RevokePage() {
  return <ActPage title="cabinet.revoke.title">{(certificate, all) => <Revoke {...{ certificate, all }} />}</ActPage>;
}

function Revoke({ certificate, all }: { certificate: OwnCertificate; all: readonly OwnCertificate[] }) {
  const { t, pick } = useLanguage();
  const [reasons, askAgain] = useAnswer('reasons', fetchReasons);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [number, setNumber] = useState<string | null>(null);
  const { allowed, text } = certificate.revoking;
  if (number !== null) return <Ordered number={number} />;
  if (!allowed) return <Note kind="warning">{text && <p>{pick(text)}</p>}</Note>;
  if (chosen) {
    return (
      <SignPanel
        document={chosen.document}
        facts={[
          [t('cabinet.sign.act'), t('cabinet.revoke.title')],
          [t('cabinet.revoke.reason'), pick(chosen.reason.text)],
          ...chosen.targets.map(
            ({ usage, serial }) => [t(PURPOSES[usage]), <span class="serial">{serial}</span>] as const,
          ),
        ]}
        button="cabinet.revoke.sign"
        isDangerous
        onSigned={async (cms) => setNumber(await submitRevocation(cms))}
      >
        <Consequences />
      </SignPanel>
    );
  }
  const pair = all.filter(
    ({ id, requestNumber, revoking }) =>
      id !== certificate.id && requestNumber === certificate.requestNumber && revoking.allowed,
  );
  return (
    <>
      <Waiting answer={reasons} text="wait.list" onAgain={askAgain} />
      {reasons.kind === 'known' && (
        <RevokeForm
          certificate={certificate}
          pair={pair}
          reasons={reasons.value}
          onChosen={async (targets, reason) =>
            setChosen({ targets, reason, document: await prepareRevocation(targets, reason.id) })
          }
        />
      )}
    </>
  );
}

function Consequences() {
  const { t } = useLanguage();
  return (
    <>
      <h2>{t('cabinet.revoke.then')}</h2>
      <ul>
        <li>{t('cabinet.revoke.then.stops')}</li>
        <li>{t('cabinet.revoke.then.stays')}</li>
        <li>{t('cabinet.revoke.then.final')}</li>
        <li>{t('cabinet.hold.session')}</li>
      </ul>
    </>
  );
}

function Ordered({ number }: { number: string }) {
  const { t } = useLanguage();
  return (
    <ActDone>
      <p>
        {t('cabinet.revoke.done')} <RequestNumber number={number} />
      </p>
      <p>
        <a href={`/status#${number}`}>{t('sent.toStatus')}</a>
      </p>
    </ActDone>
  );
}
