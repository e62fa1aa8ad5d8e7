import { useState } from 'preact/hooks';
import { Note, PageHeading } from '../shell/page.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { useLanguage } from '../texts/language.tsx';
import { ProgramForm } from './ProgramForm.tsx';
import { enter, readyForSignIn } from './sign-in.ts';
import { recallSession, type Session } from './session.ts';
import { SignInStep } from './SignInStep.tsx';
import type { SigningFile } from './signing-file.ts';
import { SigningFileForm } from './SigningFileForm.tsx';
import { WayChoice } from './WayChoice.tsx';

type NotOpen = Exclude<Session, { kind: 'open' }>;

/** Signing in by a PKCS#12 file or by the signing program: the keys stay on this device; one signed document is sent. */
export function SignInPage({ session }: { session: NotOpen }) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeading pageKey="sign-in">{t('cabinet.signIn.title')}</PageHeading>
      {session.kind === 'closed' ? (
        <Entrance because={session.because} />
      ) : (
        <Waiting answer={session} text="cabinet.asking" onAgain={recallSession} />
      )}
    </>
  );
}

function Entrance({ because }: { because: 'none' | 'ended' | 'left' }) {
  const { t } = useLanguage();
  const [file, setFile] = useState<SigningFile | null>(null);
  const [isOther, setIsOther] = useState(false);
  const putAway = () => {
    setIsOther(true);
    setFile(null);
  };
  const take = (opened: SigningFile) => {
    setFile(opened);
    return [];
  };
  if (file) return <SignInStep file={file} onOther={putAway} />;
  return (
    <>
      <div role="status">
        {because === 'ended' && (
          <Note kind="info">
            <p>{t('cabinet.ended')}</p>
          </Note>
        )}
        {because === 'left' && (
          <Note kind="success">
            <p>{t('cabinet.left')}</p>
          </Note>
        )}
      </div>
      <p>{t('cabinet.signIn.intro')}</p>
      <WayChoice
        file={
          <SigningFileForm button="cabinet.open" takesFocus={isOther} onOpened={take}>
            <p class="before-send">{t('cabinet.signIn.private')}</p>
          </SigningFileForm>
        }
        program={
          <ProgramForm
            purpose="AUTH"
            button="cabinet.signIn.button"
            content={async () => (await readyForSignIn()).content}
            onSigned={(cms) => enter(cms, null)}
          />
        }
      />
      <WithoutFile />
    </>
  );
}

/** Nobody is left without a way: no file yet, a file that was lost, a certificate for sites only. */
function WithoutFile() {
  const { t } = useLanguage();
  return (
    <section aria-labelledby="without-file">
      <h2 id="without-file">{t('cabinet.without.title')}</h2>
      <ul>
        <li>
          {t('cabinet.without.none')} <a href="/order/person">{t('cabinet.without.order')}</a>
        </li>
        <li>{t('cabinet.without.lost')}</li>
        <li>
          {t('cabinet.without.ssl')} <a href="/help">{t('help.block.offices')}</a>
        </li>
        <li>
          {t('cabinet.without.status')} <a href="/status">{t('start.already.status')}</a>
        </li>
      </ul>
    </section>
  );
}
