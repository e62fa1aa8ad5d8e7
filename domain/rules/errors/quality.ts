import type { ErrorTable } from './error-row.ts';

/** Errors of quality control, support requests and archive (regulation p.15(2)–(4)). */
export const QUALITY_ERRORS = {
  VIOLATION_STATE: {
    kind: 'conflict',
    clause: 'reg p.15(2)',
    text: {
      kk: 'Бұзушылық бұл әрекетке сай кезеңде емес. Деректерді жаңартыңыз.',
      ru: 'Нарушение не на том этапе, на котором возможно это действие. Обновите данные.',
      en: 'The violation does not stand where this action is possible. Reload.',
    },
  },
  SAMPLE_EMPTY: {
    kind: 'refused',
    clause: 'reg p.15(2)',
    text: {
      kk: 'Бұл кезеңде тексеретін аяқталған іс жоқ.',
      ru: 'За этот период нет завершённых дел для проверки.',
      en: 'There are no finished cases to check in this period.',
    },
  },
  PERIOD_REVERSED: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'Кезеңнің соңы басынан бұрын.',
      ru: 'Конец периода раньше начала.',
      en: 'The period ends before it begins.',
    },
  },
  COPIES_DELIVERED: {
    kind: 'conflict',
    clause: 'reg p.15(2)',
    text: {
      kk: 'Көшірмелер беріліп қойған.',
      ru: 'Копии уже предоставлены.',
      en: 'The copies were delivered already.',
    },
  },
  SUPPORT_CONTACT_ACTIVE: {
    kind: 'conflict',
    clause: 'reg p.15(3)',
    text: {
      kk: 'Орталықтың жауапты адамы бар. Алдымен оның өкілеттігін аяқтаңыз.',
      ru: 'У центра уже есть ответственное лицо. Сначала прекратите его полномочия.',
      en: 'The centre has a responsible person already. End that appointment first.',
    },
  },
  SUPPORT_MAILBOX_PERSONAL: {
    kind: 'invalid',
    clause: 'reg p.15(3)',
    text: {
      kk: 'Жеке пошта жарамайды: корпоративтік мекенжайды көрсетіңіз.',
      ru: 'Личная почта не подходит: укажите корпоративный адрес.',
      en: 'A personal mailbox does not fit: give the corporate address.',
    },
  },
  SUPPORT_LETTER_MISSING: {
    kind: 'refused',
    clause: 'reg p.15(3)',
    text: {
      kk: 'Жауапты адамды тағайындау туралы ресми хат келмеген.',
      ru: 'Официальное письмо о назначении ответственного лица не поступило.',
      en: 'The official letter on the appointment has not come.',
    },
  },
  SUPPORT_STATE: {
    kind: 'conflict',
    clause: 'reg p.15(3)',
    text: {
      kk: 'Өтініш бұл әрекетке сай кезеңде емес. Деректерді жаңартыңыз.',
      ru: 'Обращение не на том этапе, на котором возможно это действие. Обновите данные.',
      en: 'The request does not stand where this action is possible. Reload.',
    },
  },
  SUPPORT_NOT_CONTACT: {
    kind: 'forbidden',
    clause: 'reg p.15(3)',
    text: {
      kk: 'Өтінішке тек жауапты адам жауап береді.',
      ru: 'На обращение отвечает только ответственное лицо.',
      en: 'Only the responsible person answers the request.',
    },
  },
  RETENTION_CONFIRMED: {
    kind: 'conflict',
    clause: 'reg p.15(4)',
    text: {
      kk: 'Бұл ереже бекітіліп қойған.',
      ru: 'Это правило уже утверждено.',
      en: 'This rule is confirmed already.',
    },
  },
  ARCHIVE_REASON: {
    kind: 'invalid',
    clause: 'reg p.15(4)',
    text: {
      kk: 'Көшірме берудің негізін көрсетіңіз.',
      ru: 'Укажите основание выдачи копии.',
      en: 'State the reason for the copy.',
    },
  },
  ARCHIVE_TERM: {
    kind: 'refused',
    clause: 'reg p.15(4)',
    text: {
      kk: 'Сақтау мерзімі аяқталмаған.',
      ru: 'Срок хранения не истёк.',
      en: 'The term of keeping has not ended.',
    },
  },
  ARCHIVE_LEGAL_HOLD: {
    kind: 'refused',
    clause: 'reg p.15(4)',
    text: {
      kk: 'Құжаттарды жоюға тыйым салынған.',
      ru: 'Уничтожение документов запрещено.',
      en: 'The papers are under a legal hold.',
    },
  },
  ARCHIVE_DESTROYED: {
    kind: 'refused',
    clause: 'reg p.15(4)',
    text: {
      kk: 'Құжаттар жойылған.',
      ru: 'Документы уничтожены.',
      en: 'The papers are destroyed.',
    },
  },
} as const satisfies ErrorTable;
