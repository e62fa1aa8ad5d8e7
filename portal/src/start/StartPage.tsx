import { useEffect } from 'preact/hooks';
import { PageHeading } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';

/** The next pages travel while this one is being read, so that the step to them takes no second. */
function fetchOrderPages(): void {
  import('../order/OrderPage.tsx').catch(() => undefined);
}

/** What one gets, for whom, with which papers, when and for how much (std1 p.4, 7, 9), and one button to start. */
export function StartPage() {
  const { t } = useLanguage();
  useEffect(fetchOrderPages, []);
  return (
    <>
      <PageHeading pageKey="start">{t('start.title')}</PageHeading>
      <p class="lead">{t('start.lead')}</p>
      <ul class="at-a-glance">
        <li>
          <strong>{t('start.time')}</strong> <span>{t('start.time.text')}</span>
        </li>
        <li>
          <strong>{t('start.price')}</strong> <span>{t('start.price.text')}</span>
        </li>
        <li>
          <strong>{t('start.valid')}</strong> <span>{t('start.valid.text')}</span>
        </li>
      </ul>
      <p>
        <a class="button primary" href="/order/person">
          {t('start.button')}
        </a>
      </p>
      <h2>{t('start.need')}</h2>
      <ul>
        <li>{t('start.need.1')}</li>
        <li>{t('start.need.2')}</li>
        <li>{t('start.need.3')}</li>
      </ul>
      <h2>{t('start.how')}</h2>
      <ol class="plain-steps">
        <li>{t('start.how.1')}</li>
        <li>{t('start.how.2')}</li>
        <li>{t('start.how.3')}</li>
        <li>{t('start.how.4')}</li>
      </ol>
      <h2>{t('start.already')}</h2>
      <ul>
        <li>
          <a href="/status">{t('start.already.status')}</a>
        </li>
        <li>
          <a href="/install">{t('start.already.install')}</a>
        </li>
        <li>
          <a href="/booking">{t('start.already.queue')}</a>
        </li>
      </ul>
      <h2>{t('start.otherWays')}</h2>
      <p>
        {t('start.otherWays.text')} <a href="/help">{t('help.block.offices')}</a>
      </p>
    </>
  );
}
