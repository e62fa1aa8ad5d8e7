import { useEffect, useRef } from 'preact/hooks';
import { saveFile } from '../keys/save-file.ts';
import { Note } from '../shell/page.tsx';
import { formatDate } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import type { Installed } from './InstallForm.tsx';

interface InstallDoneProps {
  installed: Installed;
  onRecordAgain: () => void;
}

/** «Сертификат сәтті орнатылды.» (reg annex 2), or: the file is ready and only the note to the centre is missing. */
export function InstallDone({ installed, onRecordAgain }: InstallDoneProps) {
  const { t, language } = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <div class="panel">
        <h2 ref={title} tabIndex={-1}>
          {t(installed.isRecorded ? 'install.done' : 'install.saved')}
        </h2>
        <p class="breakable">{installed.fileName}</p>
      </div>
      {!installed.isRecorded && (
        <Note kind="waiting" title={t('wait.noAnswer.title')}>
          <p>{t('install.notRecorded')}</p>
          <button type="button" class="secondary" onClick={onRecordAgain}>
            {t('wait.again')}
          </button>
        </Note>
      )}
      <dl class="facts">
        <dt>{t('install.validUntil')}</dt>
        <dd>{formatDate(installed.notAfter, language)}</dd>
      </dl>
      <h2>{t('install.after')}</h2>
      <ul>
        <li>{t('install.after.1')}</li>
        <li>{t('install.after.2')}</li>
        <li>{t('install.after.3')}</li>
      </ul>
      <div class="button-row">
        <button type="button" class="secondary" onClick={() => saveFile(installed.file, installed.fileName)}>
          {t('keys.saveAgain')}
        </button>
        <a href={`/status#${installed.number}`}>{t('sent.toStatus')}</a>
      </div>
    </>
  );
}
