import { useLocation } from 'preact-iso';
import { AskFirst } from '../form/AskFirst.tsx';
import { announce } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import { clearOrder } from './order-store.ts';
import { stepPath } from './steps.ts';

/** «Тазарту» of the act's form (annex 2). It cannot be undone, so it asks first. */
export function ClearButton() {
  const { t } = useLanguage();
  const { route } = useLocation();
  const clear = () => {
    clearOrder();
    announce(t('clear.done'));
    route(stepPath('person'));
  };
  return <AskFirst name="clear.button" question="clear.question" yes="clear.yes" no="clear.no" onYes={clear} />;
}
