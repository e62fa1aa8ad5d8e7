import type { ErrorTable } from './error-row.ts';

/** Errors of work that ended as impossible, and of who settles it. */
export const FAILED_WORK_ERRORS = {
  WORK_SETTLED: {
    kind: 'conflict',
    clause: null,
    text: {
      kk: 'Бұл жұмыс енді сәтсіздер тізімінде жоқ: оны басқа біреу қайта бастаған немесе жапқан.',
      ru: 'Этой работы среди неудавшихся больше нет: кто-то уже повторил или закрыл её.',
      en: 'This work is not among the failed any more: somebody has repeated or settled it.',
    },
  },
  WORK_ORDERED_ANEW: {
    kind: 'conflict',
    clause: null,
    text: {
      kk: 'Картамен жұмыс өздігінен қайталанбайды: оператор оны өтінім бетінен жаңадан бастайды.',
      ru: 'Работа с картой сама не повторяется: оператор начинает её заново со страницы заявки.',
      en: 'Work with a card is not repeated by itself: the operator orders it anew from the page of the request.',
    },
  },
} as const satisfies ErrorTable;
