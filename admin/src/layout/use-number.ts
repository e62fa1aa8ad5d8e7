import { useLanguage } from '../texts/use-text.ts';
import { formatNumber } from './numbers.ts';

/** Numbers in the language of the screen; a dash where there is none. */
export function useNumber(): (value: number | null | undefined) => string {
  const language = useLanguage();
  return (value) => (value === null || value === undefined ? '–' : formatNumber(value, language));
}
