import { useLanguage } from '../texts/language.tsx';
import { PageHeading } from './page.tsx';

export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <>
      <PageHeading>{t('notFound.title')}</PageHeading>
      <p>{t('notFound.text')}</p>
      <p>
        <a href="/">{t('notFound.start')}</a>
      </p>
    </>
  );
}
