import { useLanguage } from '../texts/language.tsx';
import { STEP_NAMES, type StepName } from './steps.ts';

/** "Step 2 of 6", as words of the heading and of the window title. */
export function useStepCaption(step: StepName): string {
  const { t } = useLanguage();
  return t('step.caption', { number: STEP_NAMES.indexOf(step) + 1, total: STEP_NAMES.length });
}
