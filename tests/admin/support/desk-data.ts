import { computeControlDigit, maskIin } from '@kualik/domain/rules/iin.ts';
import { keyFingerprint } from '@kualik/domain/rules/key-fingerprint.ts';
import { formatRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { createHash } from 'node:crypto';
import { eventOf, hoursFromNow, stateOf, words } from './desk-states.ts';
import type { DeskStatus } from './desk-states.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
export const OPERATOR = {
  id: 'employee-1',
  surname: 'Серікқызы',
  givenName: 'Айгерім',
  patronymic: null,
  roles: ['OPERATOR'],
  permissions: [],
  office: null as unknown,
};

export const OFFICE = {
  id: 'office-1',
  code: 'AST-01',
  kind: 'PSC',
  name: words('Астана қаласы, №1 орталық', 'г. Астана, центр № 1', 'Astana, centre no. 1'),
  address: words('Әуезов к-сі, 1', 'ул. Ауэзова, 1', '1 Auezov st.'),
  phone: null,
  hours: words('9:00–18:00', '9:00–18:00', '9:00–18:00'),
};

const SERVICE = words(
  'Тіркеу куәлігін беру',
  'Выдача регистрационного свидетельства',
  'Issue of a registration certificate',
);

const PEOPLE = [
  ['Әбдіқадыров', 'Нұрғали', 'Өмірзақұлы'],
  ['Қуанышбекова', 'Гүлнәр', 'Ыбырайқызы'],
  ['Үмбетәлиев', 'Іңкәр', null],
  ['Һәкімжанова', 'Жұлдыз', 'Ғабитқызы'],
  ['Ойлыбаев', 'Нұрлан', 'Серікұлы'],
] as const;

const CLOCKS = [
  ['ON_TIME', 170],
  ['OVERDUE', -2],
  ['SOON', 5],
  ['PAUSED', 600],
  ['ON_TIME', 40],
] as const;

const STATUS_OF: readonly DeskStatus[] = [
  'WAITING_FOR_APPLICANT',
  'UNDER_REVIEW',
  'UNDER_REVIEW',
  'SENT',
  'WAITING_FOR_APPLICANT',
];

/** A synthetic IIN with a right control digit; the serial is moved on when the digit would be 10. */
function syntheticIin(serial: number): string {
  for (let next = serial; ; next += 1) {
    const first = `9001013${String(next).padStart(4, '0')}`;
    const digit = computeControlDigit(first);
    if (digit !== null) return first + String(digit);
  }
}

const DOCUMENT_LIST = [
  {
    id: 'application',
    title: words('Өтініш (1-қосымша)', 'Заявление (приложение 1)', 'Application (annex 1)'),
    clause: 'std1 p.9 issue 1) D1',
    required: true,
    givenBack: false,
    options: [],
  },
  {
    id: 'identity-document',
    title: words('Жеке басын куәландыратын құжат', 'Документ, удостоверяющий личность', 'Identity document'),
    clause: 'std1 p.9 issue 1) D2',
    required: true,
    givenBack: true,
    options: [],
  },
];

export async function makeCase(index: number) {
  const [surname, givenName, patronymic] = PEOPLE[index % PEOPLE.length] ?? PEOPLE[0];
  const [clockState, dueInHours] = CLOCKS[index % CLOCKS.length] ?? CLOCKS[0];
  const number = formatRequestNumber(Uint8Array.from({ length: 8 }, (_, byte) => (index + 3) * 17 + byte * 29));
  const iin = syntheticIin(1200 + index * 7);
  const keys = (['SIGN', 'AUTH'] as const).map((usage) => ({
    usage,
    spkiSha256: hash(`spki ${usage} ${index}`),
    csrSha256: hash(`csr ${usage} ${index}`),
  }));
  const status = STATUS_OF[index % STATUS_OF.length] ?? 'SENT';
  return {
    id: `case-${index}`,
    number: String(number),
    version: 4,
    service: SERVICE,
    ...stateOf(status),
    channel: 'psc_or_provider.issue',
    submittedAt: hoursFromNow(-30 - index),
    registeredAt: hoursFromNow(-29 - index),
    waitUntil: hoursFromNow(690),
    serviceDeadline: null,
    withIdentityCard: false,
    identityCardArrivedAt: null,
    finishedAt: null as string | null,
    installedAt: null,
    waitingReason:
      status === 'SENT'
        ? words('Тіркелім жауап бермей тұр', 'Регистр не отвечает', 'The register does not answer')
        : null,
    agreedPolicyVersion: '1',
    keyStorage: 'FILE',
    language: 'kk',
    fingerprint: await keyFingerprint(keys[0]?.spkiSha256 ?? '', keys[1]?.spkiSha256 ?? ''),
    mailState: 'SENT',
    applicant: {
      kind: 'INDIVIDUAL',
      surname,
      givenName,
      patronymic,
      iinMasked: maskIin(iin),
      iin,
      email: 'nurgali@example.kz',
      phone: '+77010000001',
      details: null as object | null,
    },
    office: OFFICE,
    clocks: [
      {
        id: 'wait',
        due: hoursFromNow(dueInHours),
        state: clockState,
        limitText: words('күнтізбелік 30 күн', '30 календарных дней', '30 calendar days'),
        clause: 't.1 a.5',
      },
    ],
    runningClocks: [] as Record<string, unknown>[],
    claimedBy: null as { id: string; name: string; since: string; warnsAt: string; returnsAt: string } | null,
    allowedActions: status === 'SENT' ? [] : ['CLAIM'],
    documentList: DOCUMENT_LIST,
    documents: [
      {
        id: `document-${index}`,
        kind: 'APPLICATION',
        title: words('Өтініш', 'Заявление', 'Application'),
        sha256: hash(`application ${index}`),
        url: `/documents/document-${index}`,
        createdAt: hoursFromNow(-29),
        itemId: null,
        seenAt: null,
      },
    ] as Record<string, unknown>[],
    keys,
    receipt: null as ({ number: string } & Record<string, unknown>) | null,
    registerAnswers: [
      {
        register: 'gbd_fl',
        outcome: 'FOUND',
        askedAt: hoursFromNow(-30),
        answeredAt: hoursFromNow(-29.9),
        attempt: 1,
        answerSha256: hash(`answer ${index}`),
      },
    ],
    events: [
      eventOf(1, 'APPLICANT', null, 'SENT', 'start', -30),
      eventOf(2, 'SYSTEM', null, 'WAITING_FOR_APPLICANT', 'judge', -29.9),
    ],
    certificates: [] as Record<string, unknown>[],
    confirmation: null as Record<string, unknown> | null,
    refusal: null as Record<string, unknown> | null,
  };
}

export type DeskCase = Awaited<ReturnType<typeof makeCase>>;

export const MAIL = {
  kind: 'application',
  recipient: 'nurgali@example.kz',
  subject: 'Өтініміңіз тіркелді',
  state: 'SENT',
  attempts: 1,
  lastError: null,
  queuedAt: hoursFromNow(-29),
  sentAt: hoursFromNow(-29),
  eml: [
    'From: Kualik <noreply@example.kz>',
    'To: nurgali@example.kz',
    `Subject: =?UTF-8?B?${Buffer.from('Өтініміңіз тіркелді').toString('base64')}?=`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Өтініміңіз тіркелді.</p><script>parent.postMessage("escaped", "*")</script>',
  ].join('\r\n'),
};
