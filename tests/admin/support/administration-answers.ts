import { words } from './desk-states.ts';
import { figureAnswers } from './figure-answers.ts';

const DAY = { kind: 'MOVED', name: words('Наурыз мейрамы', 'Наурыз', 'Nauryz'), source: 'ҚР ЕК 85-бап' };

/** What the administrator's page shows: a year with an unconfirmed day, a letter, the policy, an authority, a setting. */
export function administrationAnswers() {
  let days = 30;
  return {
    ...figureAnswers,
    calendar: ({ year }: { year: number }) => ({
      year,
      days: [
        { ...DAY, date: `${year}-03-24`, replaces: `${year}-03-22`, confirmed: true },
        { ...DAY, date: `${year}-12-17`, replaces: null, confirmed: false },
      ],
      warnings: [
        {
          code: 'UNCONFIRMED',
          text: words('Расталмаған күндер бар.', 'Есть неподтверждённые дни.', 'Days are not confirmed.'),
        },
      ],
    }),
    notificationTemplates: ({ language }: { language: 'kk' | 'ru' | 'en' }) => [
      {
        ...{ kind: 'application', clause: 'reg p.6(5)', attachment: 'application', slots: [] },
        occasion: words('Өтінім тіркелді', 'Заявка зарегистрирована', 'The request is registered'),
        preview: {
          subject: words('Өтінім тіркелді № 1', 'Заявка № 1', 'Request no. 1')[language],
          text: words('Құрметті Әсел!', 'Уважаемая Әсел!', 'Dear Әсел,')[language],
        },
      },
    ],
    policy: () => ({ version: '2026-1', publishedOn: '2026-01-01', text: words('Мәтін', 'Текст', 'Text') }),
    authorities: () => [
      {
        ...{ name: 'root', role: 'root', subject: 'C=KZ, CN=НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ TEST', certificate: 'MAA=' },
        ...{ sha256: 'ab'.repeat(32), notAfter: '2046-11-01T00:00:00.000Z' },
        ...{ certificateUrl: 'http://localhost/ca/root.cer', crlUrl: 'http://localhost/crl/root.crl' },
      },
    ],
    holdDays: () => days,
    setHoldDays: ({ days: next }: { days: number }) => (days = next),
  };
}
