import { computeControlDigit } from '@kualik/domain/rules/iin.ts';
import { formatRequestNumber } from '@kualik/domain/rules/request-number.ts';

export const words = (kk: string, ru = kk, en = kk) => ({ kk, ru, en });

/** A synthetic person: the IIN is computed, nobody has these data. */
const FIRST_ELEVEN = '88010130012';
export const PERSON = {
  iin: `${FIRST_ELEVEN}${computeControlDigit(FIRST_ELEVEN)}`,
  surname: 'Өтегенқызы',
  givenName: 'Әңгүлім',
  patronymic: 'Һашімқызы',
  email: 'angulim@mysal.kz',
  phone: '8 (701) 123-45-67',
};

export const NUMBER: string = formatRequestNumber(Uint8Array.from([1, 35, 69, 103, 137, 171, 205, 239]));

const office = (id: string, name: string) => ({
  id,
  code: id,
  kind: 'PSC',
  name: words(name, 'Центр № 1', 'Centre No. 1'),
  address: words('Абай көшесі, 10-үй', 'улица Абая, дом 10', '10 Abai street'),
  phone: '+7 727 200 00 00',
  hours: words(
    'Дүйсенбі – сенбі, 09.00–20.00',
    'Понедельник – суббота, 09.00–20.00',
    'Monday to Saturday, 09.00–20.00',
  ),
});

export const offices = [
  {
    code: '71',
    name: words('Астана', 'Астана', 'Astana'),
    settlements: [
      { id: 's1', name: words('Астана', 'Астана', 'Astana'), offices: [office('o1', 'Есіл ауданы № 1 орталығы')] },
    ],
  },
  {
    code: '33',
    name: words('Жетісу облысы', 'область Жетісу', 'Jetisu region'),
    settlements: [
      {
        id: 's2',
        name: words('Талдықорған', 'Талдыкорган', 'Taldyqorgan'),
        offices: [office('o2', 'Талдықорған қалалық орталығы'), office('o3', 'Қаратал ауданының орталығы')],
      },
    ],
  },
];

const STEPS = [
  'Тапсырыс жіберілді',
  'Деректер тексерілді',
  'Құжаттар тапсырылады',
  'Оператор растайды',
  'Куәліктер беріледі',
];

/** The questionnaire in words of our own: those of the act are judged where they stand. */
export const QUESTIONNAIRE = {
  version: 'test.1',
  title: words('Сапаны анықтау сауалнамасы', 'Анкета о качестве', 'Questionnaire on quality'),
  service: words('Куәліктер беру', 'Выдача свидетельств', 'Issuing certificates'),
  questions: [
    {
      id: 'process',
      text: words('Нәтижеге қанағаттанасыз ба?', 'Довольны результатом?', 'Satisfied with the result?'),
    },
    { id: 'information', text: words('Ақпаратқа ше?', 'А информацией?', 'And with the information?') },
  ],
  answers: [
    { id: 'not_satisfied', text: words('жоқ', 'нет', 'no') },
    { id: 'partly_satisfied', text: words('ішінара', 'частично', 'partly') },
    { id: 'satisfied', text: words('иә', 'да', 'yes') },
  ],
};

/** The state of a request whose papers are awaited, as `requestStatus` tells it. */
export function waitingState(number: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const stateOf = (index: number) => (index < 2 ? 'DONE' : index === 2 ? 'CURRENT' : 'AHEAD');
  return {
    number,
    service: words('Тіркеу куәліктерін беру'),
    channel: 'portal_or_internet_resource.issue',
    status: 'WAITING_FOR_APPLICANT',
    statusText: words('Құжаттарыңызды күтеміз', 'Ждём ваши документы', 'Waiting for your documents'),
    steps: STEPS.map((title, index) => ({
      title: words(title),
      state: stateOf(index),
      at: index < 2 ? '2026-11-22T06:30:00Z' : null,
    })),
    actor: words('Сіз', 'Вы', 'You'),
    nextStep: words(
      'Құжаттарды тіркеу орталығына әкеліңіз',
      'Принесите документы в центр',
      'Bring the documents to the centre',
    ),
    until: '2026-12-22T13:30:00Z',
    waitingReason: null,
    refusal: null,
    submittedAt: '2026-11-22T06:29:00Z',
    registeredAt: '2026-11-22T06:30:00Z',
    finishedAt: null,
    installed: false,
    questionnaire: 'NONE',
    ...changes,
  };
}
