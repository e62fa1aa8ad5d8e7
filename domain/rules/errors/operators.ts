import type { ErrorTable } from './error-row.ts';

/** Errors of appointing, certifying and dismissing operators (regulation p.15(1)). */
export const OPERATOR_ERRORS = {
  OPERATOR_STATE: {
    kind: 'conflict',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Оператор бұл әрекетке сай кезеңде емес. Деректерді жаңартыңыз.',
      ru: 'Оператор не на том этапе, на котором возможно это действие. Обновите данные.',
      en: 'The operator does not stand where this action is possible. Reload.',
    },
  },
  OPERATOR_OTHER_OFFICE: {
    kind: 'forbidden',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Бұл оператор басқа орталыққа тиесілі.',
      ru: 'Этот оператор относится к другому центру.',
      en: 'This operator belongs to another centre.',
    },
  },
  OPERATOR_APPOINTED_ALREADY: {
    kind: 'conflict',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Бұл адам оператор болып тағайындалған.',
      ru: 'Этот человек уже назначен оператором.',
      en: 'This person is appointed as an operator already.',
    },
  },
  OPERATOR_ORDER_MISSING: {
    kind: 'invalid',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Тағайындау туралы бұйрықтың файлын тіркеңіз.',
      ru: 'Приложите файл приказа о назначении.',
      en: 'Attach the file of the order of appointment.',
    },
  },
  OPERATOR_REQUIREMENTS: {
    kind: 'invalid',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Біліктілік талаптарына сәйкестікті растаңыз.',
      ru: 'Подтвердите соответствие квалификационным требованиям.',
      en: 'Confirm that the qualification requirements are met.',
    },
  },
  POST_POWER: {
    kind: 'forbidden',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Бұл лауазым бойынша шешім қабылдау сіздің құзыретіңізге кірмейді.',
      ru: 'Решения по этой должности не входят в ваши полномочия.',
      en: 'This post is not yours to decide about.',
    },
  },
  POST_OFFICE: {
    kind: 'invalid',
    clause: 'reg p.5(15)',
    text: {
      kk: 'Мұндай рөл бұл кеңседе көзделмеген.',
      ru: 'В этом офисе такая роль не предусмотрена.',
      en: 'This office has no such role.',
    },
  },
  CARRIER_NOT_FREE: {
    kind: 'conflict',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Кілттік ақпарат тасығышы бос емес.',
      ru: 'Носитель ключевой информации не свободен.',
      en: 'The key carrier is not free.',
    },
  },
  CARRIER_SERIAL: {
    kind: 'refused',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Бұл операторға осы нөмірлі тасығыш берілмеген.',
      ru: 'Носитель с таким номером этому оператору не выдавался.',
      en: 'No carrier with this serial was handed to this operator.',
    },
  },
  CARRIER_MISSING: {
    kind: 'refused',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Операторда кілттік ақпарат тасығышы жоқ. Алдымен тасығышты беріңіз.',
      ru: 'У оператора нет носителя ключевой информации. Сначала выдайте носитель.',
      en: 'The operator holds no key carrier. Hand one over first.',
    },
  },
  CARRIER_KNOWN: {
    kind: 'conflict',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Осы нөмірлі тасығыш тіркелген.',
      ru: 'Носитель с таким номером уже учтён.',
      en: 'A carrier with this serial is registered already.',
    },
  },
  OPERATOR_CODE: {
    kind: 'refused',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Бір реттік код жарамсыз. Тасығышты берген қызметкерге жүгініңіз.',
      ru: 'Одноразовый код не подходит. Обратитесь к сотруднику, выдавшему носитель.',
      en: 'The one-time code does not fit. Ask the employee who handed over the carrier.',
    },
  },
  OPERATOR_INSTRUCTION: {
    kind: 'invalid',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Оператор нұсқаулығының қолданыстағы нұсқасымен танысыңыз.',
      ru: 'Ознакомьтесь с действующей версией инструкции оператора.',
      en: 'Acknowledge the version of the operator’s instruction in force.',
    },
  },
  LETTER_INCOMPLETE: {
    kind: 'refused',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Ресми хатқа өтініш пен бұйрықтың көшірмесі тіркелуге тиіс.',
      ru: 'К официальному письму должны быть приложены заявление и копия приказа.',
      en: 'The official letter needs the application and a copy of the order.',
    },
  },
  LETTER_NUMBER: {
    kind: 'conflict',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Осы нөмірлі хат тіркелген.',
      ru: 'Письмо с таким номером уже зарегистрировано.',
      en: 'A letter with this number is registered already.',
    },
  },
  LETTER_NOT_SIGNED: {
    kind: 'refused',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Хатқа орталық басшысының ЭЦҚ қойылмаған.',
      ru: 'Письмо не подписано ЭЦП руководителя центра.',
      en: 'The letter does not carry the EDS of the head of the centre.',
    },
  },
  LETTER_NOT_RECEIVED: {
    kind: 'refused',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Алдымен хаттың алынғанын белгілеңіз.',
      ru: 'Сначала отметьте получение письма.',
      en: 'Record the receipt of the letter first.',
    },
  },
  DUAL_CONTROL: {
    kind: 'refused',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Екі түрлі адам қол қоюға тиіс.',
      ru: 'Подписать должны два разных человека.',
      en: 'Two different people have to sign.',
    },
  },
  ABSENCE_SHORT: {
    kind: 'invalid',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Он бес күннен аспайтын болмау туралы хабарланбайды.',
      ru: 'Об отсутствии не более пятнадцати дней не сообщают.',
      en: 'An absence of fifteen days or less is not reported.',
    },
  },
  ABSENCE_MISSING: {
    kind: 'refused',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Оператордың ұзақ уақыт болмауы тіркелмеген.',
      ru: 'Длительное отсутствие оператора не зарегистрировано.',
      en: 'No long absence of the operator is recorded.',
    },
  },
  RESUME_NOT_ASKED: {
    kind: 'refused',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Жұмысты жалғастыру туралы орталық басшысының өтінімі жоқ.',
      ru: 'Нет обращения руководителя центра о возобновлении работы.',
      en: 'The head of the centre has not asked to resume the work.',
    },
  },
  FILE_TYPE: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'Тек PDF, JPEG немесе PNG файлы қабылданады.',
      ru: 'Принимаются только файлы PDF, JPEG или PNG.',
      en: 'Only PDF, JPEG or PNG files are taken.',
    },
  },
} as const satisfies ErrorTable;
