import type { ErrorTable } from './error-row.ts';

/** Errors any operation may answer with. */
export const COMMON_ERRORS = {
  INTERNAL: {
    kind: 'internal',
    clause: null,
    text: {
      kk: 'Жүйеде ақау болды. Енгізгеніңіз сақталды, қайталап көріңіз. Қолдау қызметіне оқиға нөмірін айтыңыз.',
      ru: 'В системе произошёл сбой. Введённое сохранено, повторите попытку. Сообщите службе поддержки номер случая.',
      en: 'The system failed. What you entered is kept; try again. Tell the support service the incident number.',
    },
  },
  INPUT_INVALID: {
    kind: 'invalid',
    clause: 'reg p.6(1)',
    text: {
      kk: 'Өрістің мәні талаптарға сай емес.',
      ru: 'Значение поля не соответствует требованиям.',
      en: 'The value of a field does not meet the requirements.',
    },
  },
  LIST_QUERY: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'Тізімде мұндай баған, салыстыру немесе мән жоқ.',
      ru: 'В списке нет такого столбца, сравнения или значения.',
      en: 'The list has no such column, comparison or value.',
    },
  },
  NOT_FOUND: {
    kind: 'not_found',
    clause: null,
    text: { kk: 'Мұндай жазба табылмады.', ru: 'Такая запись не найдена.', en: 'There is no such record.' },
  },
  STATE_CHANGED: {
    kind: 'conflict',
    clause: null,
    text: {
      kk: 'Бұл өтінімнің күйін басқа қызметкер өзгертіп қойды. Бетті жаңартып, қайта қараңыз.',
      ru: 'Состояние этой заявки уже изменил другой сотрудник. Обновите страницу и посмотрите снова.',
      en: 'Another employee has already changed the state of this request. Reload it and look again.',
    },
  },
  EVENT_NOT_ALLOWED: {
    kind: 'conflict',
    clause: null,
    text: {
      kk: 'Бұл әрекет өтінімнің қазіргі қадамында орындалмайды.',
      ru: 'Это действие на текущем шаге заявки не выполняется.',
      en: 'This action does not belong to the current step of the request.',
    },
  },
  REASON_REQUIRED: {
    kind: 'invalid',
    clause: 'reg p.6(3), p.6(7), p.6(10)',
    text: {
      kk: 'Бас тарту дәлелді болуы тиіс: себебін көрсетіңіз.',
      ru: 'Отказ должен быть мотивирован: укажите причину.',
      en: 'A refusal must be motivated: give the reason.',
    },
  },
  WAIT_NOT_OVER: {
    kind: 'conflict',
    clause: 'reg t.1 a.5',
    text: {
      kk: 'Күту мерзімі әлі өткен жоқ.',
      ru: 'Срок ожидания ещё не истёк.',
      en: 'The waiting term is not over yet.',
    },
  },
  WAIT_OVER: {
    kind: 'refused',
    clause: 'reg t.1 a.5',
    text: {
      kk: 'Құжаттарды тапсыру мерзімі өтіп кетті: өтінім енді қабылданбайды. Жаңа өтінім беріңіз.',
      ru: 'Срок сдачи документов истёк: заявка больше не принимается. Подайте новую заявку.',
      en: 'The term for handing in the documents is over: the request is no longer accepted. Make a new one.',
    },
  },
  CASE_FINISHED: {
    kind: 'conflict',
    clause: null,
    text: {
      kk: 'Бұл өтінім бойынша жұмыс аяқталған: ол енді өзгертілмейді.',
      ru: 'Работа по этой заявке завершена: она больше не меняется.',
      en: 'This request is finished: it does not change any more.',
    },
  },
  SERVICE_CLOSED: {
    kind: 'refused',
    clause: 'reg order p.4',
    text: {
      kk: 'Бұл қызмет бойынша жаңа өтінімдер қабылданбайды.',
      ru: 'Новые заявки на эту услугу не принимаются.',
      en: 'This service takes no new requests.',
    },
  },
  FACT_MISSING: {
    kind: 'internal',
    clause: null,
    text: {
      kk: 'Шешім қабылдауға тексеру нәтижесі жетіспейді.',
      ru: 'Для решения не хватает результата проверки.',
      en: 'The result of a check is missing for the decision.',
    },
  },
  RATE_LIMITED: {
    kind: 'limited',
    clause: null,
    text: {
      kk: 'Сұрау тым жиі жіберілді. Сәл күтіп, қайталаңыз.',
      ru: 'Запросы отправляются слишком часто. Подождите немного и повторите.',
      en: 'Requests come too often. Wait a little and try again.',
    },
  },
  QUERY_TOO_COSTLY: {
    kind: 'limited',
    clause: null,
    text: {
      kk: 'Сұраныс тым ауыр: азырақ өріс сұраңыз.',
      ru: 'Запрос слишком тяжёлый: запросите меньше полей.',
      en: 'The query is too heavy: ask for fewer fields.',
    },
  },
  SERVICE_UNAVAILABLE: {
    kind: 'unavailable',
    clause: null,
    text: {
      kk: 'Қызмет уақытша жауап бермей тұр. Бұл – бас тарту емес. Кейінірек қайталаңыз.',
      ru: 'Служба временно не отвечает. Это не отказ. Повторите позже.',
      en: 'The service does not answer at the moment. This is not a refusal. Try again later.',
    },
  },
  CALENDAR_YEAR_MISSING: {
    kind: 'unavailable',
    clause: null,
    text: {
      kk: 'Мерзімі жететін жылдың жұмыс күнтізбесі әлі енгізілмеген. Бұл – бас тарту емес, ештеңе жоғалған жоқ. Әкімшіге хабарланды.',
      ru: 'Рабочий календарь года, в котором закончится срок, ещё не внесён. Это не отказ, ничего не потеряно. Администратору сообщено.',
      en: 'The working calendar of the year in which the term ends is not entered yet. This is not a refusal, nothing is lost. The administrator has been told.',
    },
  },
} as const satisfies ErrorTable;
