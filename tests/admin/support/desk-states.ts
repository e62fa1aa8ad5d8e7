export type Words = { kk: string; ru: string; en: string };
export const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });
export const hoursFromNow = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

/** The states a case walks through on these screens, with the words the server would send. */
const STATES = {
  SENT: {
    text: words('Тіркелімдер тексерілуде', 'Проверяются регистры', 'Registers are being checked'),
    step: 'P2',
    next: words('Тіркелімдерге сұрау жіберу', 'Запрос в регистры', 'Ask the registers'),
  },
  WAITING_FOR_APPLICANT: {
    text: words('Құжаттар күтілуде', 'Ожидаются документы', 'Papers awaited'),
    step: 'P6',
    next: words(
      'Өтініш берушінің құжаттарын қабылдау және жеке басын анықтау',
      'Принять документы заявителя и установить личность',
      'Accept the papers of the applicant and identify the person',
    ),
  },
  UNDER_REVIEW: {
    text: words('Қаралуда', 'На рассмотрении', 'Under review'),
    step: 'P9',
    next: words('Сұрау салуды ЭЦҚ-мен куәландыру', 'Удостоверить запрос ЭЦП', 'Certify the request by signature'),
  },
  ISSUING: {
    text: words('Куәліктер шығарылуда', 'Выпускаются свидетельства', 'Certificates are being made'),
    step: 'P11',
    next: words('Куәліктерді шығару', 'Выпуск свидетельств', 'Make the certificates'),
  },
  COMPLETED: {
    text: words('Берілді', 'Выдано', 'Issued'),
    step: 'END',
    next: words('Аяқталды', 'Завершено', 'Finished'),
  },
  REFUSED: {
    text: words('Бас тартылды', 'Отказано', 'Refused'),
    step: 'P7',
    next: words('Аяқталды', 'Завершено', 'Finished'),
  },
} as const;

export type DeskStatus = keyof typeof STATES;

export const stateOf = (status: DeskStatus) => ({
  status,
  statusText: STATES[status].text,
  step: STATES[status].step,
  stepTitle: STATES[status].next,
});

export function eventOf(
  seq: number,
  actorKind: string,
  actorName: string | null,
  status: DeskStatus,
  type: string,
  atHours = 0,
) {
  const state = stateOf(status);
  return {
    seq,
    at: hoursFromNow(atHours),
    type,
    step: state.step,
    toStep: state.step,
    stepTitle: state.stepTitle,
    toStepTitle: state.stepTitle,
    path: [state.step],
    status,
    statusText: state.statusText,
    actorKind,
    actorName,
    reasonCode: null as string | null,
  };
}
