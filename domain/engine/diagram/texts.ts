import type { LocalizedText, Step } from '../definition.ts';

/** Numbers on the picture, as the act prints them: "n-процесс", "n-шарт". */
const PROCESS: LocalizedText = { kk: '-процесс', ru: '-процесс', en: '-process' };
const CONDITION: LocalizedText = { kk: '-шарт', ru: '-условие', en: '-condition' };

export const VIOLATION: LocalizedText = { kk: 'бұзушылық бар', ru: 'нарушение', en: 'violation' };
export const NO_VIOLATION: LocalizedText = { kk: 'бұзушылық жоқ', ru: 'нарушений нет', en: 'no violation' };
export const SKIP: LocalizedText = { kk: 'тіркелген', ru: 'зарегистрирован', en: 'registered' };
export const DO_NOT_SKIP: LocalizedText = { kk: 'тіркелмеген', ru: 'не зарегистрирован', en: 'not registered' };
export const MAY_SKIP: LocalizedText = { kk: 'ЭҮП-да тіркелген бе?', ru: 'Есть регистрация?', en: 'Has an account?' };
export const ELECTRONIC_DOCUMENT: LocalizedText = {
  kk: 'Электрондық құжат',
  ru: 'Электронный документ',
  en: 'Electronic document',
};

const FORM: LocalizedText = { kk: 'Сұрау салу нысаны', ru: 'Форма запроса', en: 'Request form' };

/** Papers a step makes or hands over, by the value of its parameter `form`, `attach`, `print` or `receipt`. */
const DOCUMENTS: Record<string, LocalizedText> = {
  request: FORM,
  revocation_request: FORM,
  documents: { kk: 'Құжаттардың көшірмелері', ru: 'Копии документов', en: 'Copies of documents' },
  application_with_number: {
    kk: 'Бірегей нөмірмен өтініш',
    ru: 'Заявление с номером',
    en: 'Application with a number',
  },
  documents_accepted: { kk: 'Қолхат', ru: 'Расписка', en: 'Receipt' },
};

/** "3-процесс" and the title on the next line; steps without a number have the title alone. */
export function stepName(step: Step, language: keyof LocalizedText): string {
  const suffix = step.kind === 'condition' ? CONDITION : PROCESS;
  const number = step.no === undefined ? '' : `${step.no}${suffix[language]}\n`;
  return `${number}${step.title[language]}`;
}

/** The paper of a step, if it has one that is drawn. */
export function documentOf(step: Step, language: keyof LocalizedText): string | undefined {
  const { attach, print, receipt, form } = step.params;
  const papers = [attach, print, receipt, form].filter((value) => typeof value === 'string');
  return papers.map((paper) => DOCUMENTS[paper]?.[language]).find((name) => name !== undefined);
}
