import { useState } from 'preact/hooks';
import type { OwnCertificate } from '../api/own-lists.ts';
import { prepareHold, submitHold, type ReadyDocument } from '../api/signed-acts.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { ActDone } from './ActDone.tsx';
import { ActFailure } from './ActFailure.tsx';
import { ActPage } from './ActPage.tsx';
import { CertificateFacts } from './CertificateCard.tsx';
import { PURPOSES } from './certificate-words.ts';
import { SignPanel } from './SignPanel.tsx';
import { useAct } from '../shell/use-act.ts';

type HoldAct = 'HOLD' | 'RELEASE';

const WORDS: Record<HoldAct, Record<'title' | 'go' | 'sign' | 'done', TextKey> & { told: readonly TextKey[] }> = {
  HOLD: {
    title: 'cabinet.hold.title',
    told: ['cabinet.hold.at', 'cabinet.hold.back', 'cabinet.hold.term', 'cabinet.hold.session'],
    go: 'cabinet.hold.go',
    sign: 'cabinet.hold.sign',
    done: 'cabinet.hold.done',
  },
  RELEASE: {
    title: 'cabinet.release.title',
    told: ['cabinet.release.other', 'cabinet.release.operator', 'cabinet.release.counter'],
    go: 'cabinet.release.go',
    sign: 'cabinet.release.sign',
    done: 'cabinet.release.done',
  },
};

/** Suspending a certificate ("this was not me") by the owner's signature. */
export function SuspendPage() {
  return <ActPage title={WORDS.HOLD.title}>{(certificate) => <Hold kind="HOLD" certificate={certificate} />}</ActPage>;
}

/** Asking for the end of a suspension with a certificate of another order; an operator confirms it. */
export function ReleasePage() {
  return (
    <ActPage title={WORDS.RELEASE.title}>{(certificate) => <Hold kind="RELEASE" certificate={certificate} />}</ActPage>
  );
}

function Hold({ kind, certificate }: { kind: HoldAct; certificate: OwnCertificate }) {
  const { t } = useLanguage();
  const act = useAct();
  const [document, setDocument] = useState<ReadyDocument | null>(null);
  const [isDone, setIsDone] = useState(false);
  const words = WORDS[kind];
  if (isDone) {
    return (
      <ActDone>
        <p>{t(words.done)}</p>
      </ActDone>
    );
  }
  if (document) {
    return (
      <SignPanel
        document={document}
        facts={[
          [t('cabinet.sign.act'), t(words.title)],
          [t('cabinet.sign.certificate'), t(PURPOSES[certificate.usage])],
          [t('cabinet.serial'), <span class="serial">{certificate.serial}</span>],
        ]}
        button={words.sign}
        onSigned={async (cms) => {
          await submitHold(kind, cms);
          setIsDone(true);
        }}
      />
    );
  }
  return (
    <>
      <h2>{t(PURPOSES[certificate.usage])}</h2>
      <CertificateFacts certificate={certificate} />
      <ul>
        {words.told.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <ActFailure act={act} />
      <button
        type="button"
        class="primary"
        aria-disabled={act.isBusy}
        onClick={() => act.run(async () => setDocument(await prepareHold(kind, certificate)))}
      >
        {t(words.go)}
      </button>
    </>
  );
}
