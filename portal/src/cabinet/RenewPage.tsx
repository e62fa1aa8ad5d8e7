import { useState } from 'preact/hooks';
import { fetchOwnRequests, type OwnCertificate, type OwnRequest } from '../api/own-lists.ts';
import { prepareReissue, submitReissue, type RenewalAnswers } from '../api/reissue.ts';
import type { ReadyDocument } from '../api/signed-acts.ts';
import type { CabinetHolder } from '../api/cabinet.ts';
import type { OrderKeys } from '../keys/order-keys.ts';
import { Note } from '../shell/page.tsx';
import { useAct } from '../shell/use-act.ts';
import { useAnswer } from '../shell/use-answer.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { useLanguage } from '../texts/language.tsx';
import { ActFailure } from './ActFailure.tsx';
import { ActPage } from './ActPage.tsx';
import { PURPOSES } from './certificate-words.ts';
import { RenewDone } from './RenewDone.tsx';
import { RenewForm } from './RenewForm.tsx';
import { RenewKeys } from './RenewKeys.tsx';
import { SignPanel } from './SignPanel.tsx';

/** Getting certificates again under one's own signature: answers, new keys, signature. @rule reg p.7(1), std1 p.9 repeat */
export function RenewPage({ holder }: { holder: CabinetHolder }) {
  return (
    <ActPage title="cabinet.renew.title">{(certificate, all) => <Renew {...{ certificate, all, holder }} />}</ActPage>
  );
}

interface RenewProps {
  certificate: OwnCertificate;
  all: readonly OwnCertificate[];
  holder: CabinetHolder;
}

/** The server gives no more at once. */
const MOST = 100;

function Renew({ certificate, all, holder }: RenewProps) {
  const { t, pick } = useLanguage();
  const { renewal, usage, requestNumber } = certificate;
  const [answer, askAgain] = useAnswer(requestNumber, async (number) => {
    const { items } = await fetchOwnRequests(MOST);
    return items.find(({ state }) => state.number === number) ?? null;
  });
  if (!renewal.allowed) return <Note kind="warning">{renewal.text && <p>{pick(renewal.text)}</p>}</Note>;
  if (usage === 'SSL') {
    return (
      <Note kind="warning">
        <p>{t('cabinet.renew.ssl')}</p>
        <p>
          <a href="/help">{t('help.block.offices')}</a>
        </p>
      </Note>
    );
  }
  const pair = all.filter((each) => each.requestNumber === requestNumber && each.revoking.allowed);
  return (
    <>
      <Waiting answer={answer} text="wait.list" onAgain={askAgain} />
      {answer.kind === 'known' && <Steps {...{ certificate, pair, holder }} request={answer.value} />}
    </>
  );
}

interface StepsProps extends Omit<RenewProps, 'all'> {
  pair: readonly OwnCertificate[];
  /** What the certificate came from; it fills the form. Null when it is none of the newest. */
  request: OwnRequest | null;
}

function Steps({ certificate, pair, holder, request }: StepsProps) {
  const { t, language } = useLanguage();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [answers, setAnswers] = useState<RenewalAnswers | null>(null);
  const [keys, setKeys] = useState<OrderKeys | null>(null);
  const [document, setDocument] = useState<ReadyDocument | null>(null);
  const [number, setNumber] = useState<string | null>(null);
  const act = useAct();
  if (number !== null) return <RenewDone number={number} />;
  if (!answers) return <RenewForm {...{ certificate, pair, request }} onDone={setAnswers} />;
  const prepare = (proven: OrderKeys) => {
    setKeys(proven);
    act.run(async () =>
      setDocument(await prepareReissue({ predecessor: certificate, answers, keys: proven, language, idempotencyKey })),
    );
  };
  if (document && keys) {
    return (
      <SignPanel
        document={document}
        facts={[
          [t('cabinet.sign.act'), t('cabinet.renew.title')],
          [t('contact.email'), answers.email],
          [t('keys.label'), keys.fileName],
          ...answers.givenUp.map(
            ({ usage, serial }) => [t(PURPOSES[usage]), <span class="serial">{serial}</span>] as const,
          ),
        ]}
        button="cabinet.renew.sign"
        onSigned={async (cms) => setNumber(await submitReissue(cms, keys))}
      />
    );
  }
  if (keys) {
    return (
      <>
        <ActFailure act={act} />
        <button type="button" class="primary" aria-disabled={act.isBusy} onClick={() => prepare(keys)}>
          {t('cabinet.renew.show')}
        </button>
      </>
    );
  }
  return <RenewKeys {...{ holder, request }} onProven={prepare} />;
}
