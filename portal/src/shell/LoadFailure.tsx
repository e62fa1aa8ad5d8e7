import { useLanguage } from '../texts/language.tsx';
import { Note, PageHeading } from './page.tsx';

/** A page whose program did not come over the line, or was replaced by a newer release meanwhile. */
export function LoadFailure() {
  const { t } = useLanguage();
  return (
    <>
      <PageHeading>{t('wait.noAnswer.title')}</PageHeading>
      <Note kind="waiting">
        <p>{t('wait.page.text')}</p>
        <button type="button" class="primary" onClick={() => location.reload()}>
          {t('wait.page.reload')}
        </button>
      </Note>
    </>
  );
}
