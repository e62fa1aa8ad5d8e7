import type { ErrorTable } from './error-row.ts';

/** Errors of the questionnaire (regulation p.18, annex 4). */
export const QUESTIONNAIRE_ERRORS = {
  QUESTIONNAIRE_UNKNOWN: {
    kind: 'not_found',
    clause: 'reg p.18',
    text: {
      kk: 'Бұл сілтеме немесе нөмір бойынша сауалнама жоқ: сұрау салу әлі аяқталмаған немесе сілтеме ескірген.',
      ru: 'По этой ссылке или номеру анкеты нет: заявка ещё не завершена или ссылка устарела.',
      en: 'There is no questionnaire under this link or number: the request has not ended, or the link is out of date.',
    },
  },
  QUESTIONNAIRE_ANSWERED: {
    kind: 'conflict',
    clause: 'reg p.18',
    text: {
      kk: 'Бұл сұрау салу бойынша сауалнамаға жауап берілген. Рақмет!',
      ru: 'По этой заявке анкета уже заполнена. Спасибо!',
      en: 'The questionnaire of this request was answered already. Thank you!',
    },
  },
  QUESTIONNAIRE_MONTH: {
    kind: 'refused',
    clause: 'reg p.18',
    text: {
      kk: 'Статистика тек аяқталған айлар бойынша жарияланады.',
      ru: 'Статистика публикуется только за завершённые месяцы.',
      en: 'Statistics are published for months that are over only.',
    },
  },
} as const satisfies ErrorTable;
