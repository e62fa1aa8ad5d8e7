import { useState } from 'preact/hooks';
import type { OwnCertificate } from '../api/own-lists.ts';
import { prepareHold, submitHold, type ReadyDocument } from '../api/signed-acts.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { Note } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
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
  return <ActPage title={WORDS.HOLD.title}>{(certificate) => <Hold act="HOLD" certificate={certificate} />}</ActPage>;
}

/** Asking for the end of a suspension with a certificate of another order; an operator confirms it. */
export function ReleasePage() {
  return (
    <ActPage title={WORDS.RELEASE.title}>{(certificate) => <Hold act="RELEASE" certificate={certificate} />}</ActPage>
  );
}

function Hold({ act, certificate }: { act: HoldAct; certificate: OwnCertificate }) {
  const { t } = useLanguage();
  const { isBusy, error, run } = useAct();
  const [document, setDocument] = useState<ReadyDocument | null>(null);
  const [isDone, setIsDone] = useState(false);
  const words = WORDS[act];
  if (isDone) {
    return (
      <div role="status">
        <Note kind="success">
          <p>{t(words.done)}</p>
        </Note>
      </div>
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
          await submitHold(act, cms);
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
      {error && <FailureNote error={error} />}
      <button
        type="button"
        class="primary"
        aria-disabled={isBusy}
        onClick={() => run(async () => setDocument(await prepareHold(act, certificate)))}
      >
        {t(words.go)}
      </button>
    </>
  );
}
