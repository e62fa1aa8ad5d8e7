import type { ErrorTable } from './error-row.ts';

/** Errors of signing in and of the operator's desk (regulation p.6 C2, p.19; standard 1 p.10). */
export const STAFF_ERRORS = {
  WORKPLACE_NOT_REGISTERED: {
    kind: 'forbidden',
    clause: 'reg p.19(5)',
    text: {
      kk: 'Бұл компьютер орталығыңыздың тіркелген жұмыс орны емес. Тіркелген жұмыс орнынан кіріңіз.',
      ru: 'Этот компьютер не является зарегистрированным рабочим местом Вашего центра. Войдите с зарегистрированного рабочего места.',
      en: 'This computer is no registered workplace of your centre. Sign in at a registered one.',
    },
  },
  WORKPLACE_OF_OTHERS: {
    kind: 'forbidden',
    clause: 'reg p.19(5) rule 1',
    text: {
      kk: 'Бұл жұмыс орны сізге бекітілмеген. Өзіңізге бекітілген жұмыс орнынан кіріңіз.',
      ru: 'Это рабочее место за Вами не закреплено. Войдите с закреплённого за Вами рабочего места.',
      en: 'This workplace is not one of yours. Sign in at a workplace that was named for you.',
    },
  },
  WORKPLACE_UNKNOWN: {
    kind: 'invalid',
    clause: 'reg p.19(5)',
    text: {
      kk: 'Мұндай коды бар жұмыс орны тіркелмеген. Кодты әкімшіден алыңыз.',
      ru: 'Рабочее место с таким кодом не зарегистрировано. Получите код у администратора.',
      en: 'No workplace is registered under this code. Ask the administrator for it.',
    },
  },
  WORKPLACE_KNOWN: {
    kind: 'conflict',
    clause: 'reg p.19(5)',
    text: {
      kk: 'Орталықта осындай атауы бар жұмыс орны тіркелген.',
      ru: 'Рабочее место с таким названием в центре уже зарегистрировано.',
      en: 'The centre has a workplace of this name already.',
    },
  },
  UNAUTHENTICATED: {
    kind: 'unauthenticated',
    clause: 'reg p.19(1)',
    text: { kk: 'Жүйеге кіріңіз.', ru: 'Войдите в систему.', en: 'Sign in first.' },
  },
  SESSION_ENDED: {
    kind: 'unauthenticated',
    clause: 'reg p.19(1)',
    text: {
      kk: 'Сеанс аяқталды: куәлік немесе есептік жазба тоқтатылған, не уақыты өткен. Қайта кіріңіз.',
      ru: 'Сеанс завершён: свидетельство или учётная запись приостановлены либо время истекло. Войдите снова.',
      en: 'The session has ended: the certificate or account was stopped, or time ran out. Sign in again.',
    },
  },
  SESSION_CLOSED: {
    kind: 'unauthenticated',
    clause: 'reg p.19(5) rule 7',
    text: {
      kk: 'Кеңсенің жұмыс уақыты аяқталды, сеанс жабылды. Кілт тасығышын компьютерден шығарыңыз.',
      ru: 'Рабочее время офиса закончилось, сеанс закрыт. Извлеките носитель ключа из компьютера.',
      en: 'The office has closed and the session with it. Take the key carrier out of the computer.',
    },
  },
  CSRF_TOKEN: {
    kind: 'forbidden',
    clause: null,
    text: {
      kk: 'Сұрау осы беттен жіберілмеген. Бетті жаңартыңыз.',
      ru: 'Запрос отправлен не с этой страницы. Обновите страницу.',
      en: 'The request did not come from this page. Reload it.',
    },
  },
  FORBIDDEN: {
    kind: 'forbidden',
    clause: 'reg p.19(1)',
    text: {
      kk: 'Бұл әрекет сіздің рөліңізге берілмеген.',
      ru: 'Это действие не входит в вашу роль.',
      en: 'This action is not part of your role.',
    },
  },
  SIGN_IN_DOCUMENT: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'Кіру құжаты жарамайды. Жаңасын сұраңыз.',
      ru: 'Документ входа не подходит. Запросите новый.',
      en: 'The sign-in document does not fit. Ask for a new one.',
    },
  },
  SIGN_IN_EXPIRED: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'Кіру құжатының уақыты өтті немесе қолданылып қойды. Жаңасын сұраңыз.',
      ru: 'Документ входа просрочен или уже использован. Запросите новый.',
      en: 'The sign-in document has expired or was used. Ask for a new one.',
    },
  },
  SIGN_IN_SIGNATURE: {
    kind: 'unauthenticated',
    clause: null,
    text: {
      kk: 'Кіру құжатының қолтаңбасы расталмады.',
      ru: 'Подпись документа входа не подтвердилась.',
      en: 'The signature of the sign-in document was not confirmed.',
    },
  },
  SIGN_IN_CERTIFICATE: {
    kind: 'unauthenticated',
    clause: 'reg p.19(5)',
    text: {
      kk: 'Бұл куәлікпен кіруге болмайды: ол бірдейлестіру куәлігі емес, қызметкерге тіркелмеген немесе тоқтатылған.',
      ru: 'С этим свидетельством войти нельзя: оно не для аутентификации, не закреплено за сотрудником или остановлено.',
      en: 'This certificate does not open a session: it is not for authentication, not an employee’s, or stopped.',
    },
  },
  CLAIMED_BY_OTHER: {
    kind: 'conflict',
    clause: null,
    text: {
      kk: 'Бұл өтінімді басқа қызметкер алып қойды.',
      ru: 'Эту заявку уже взял другой сотрудник.',
      en: 'Another employee has already taken this request.',
    },
  },
  CLAIM_REQUIRED: {
    kind: 'conflict',
    clause: null,
    text: {
      kk: 'Алдымен өтінімді өзіңізге алыңыз.',
      ru: 'Сначала возьмите заявку себе.',
      en: 'Take the request first.',
    },
  },
  DOCUMENTS_INCOMPLETE: {
    kind: 'refused',
    clause: 'std1 p.10',
    text: {
      kk: 'Құжаттар топтамасы толық емес.',
      ru: 'Пакет документов неполон.',
      en: 'The package of documents is not complete.',
    },
  },
  IDENTITY_NOT_CONFIRMED: {
    kind: 'refused',
    clause: 'reg p.6 C2',
    text: {
      kk: 'Өтініш берушінің жеке басы сәйкестендірілмеді.',
      ru: 'Личность заявителя не установлена.',
      en: 'The applicant’s person was not identified.',
    },
  },
  FINGERPRINT_MISMATCH: {
    kind: 'refused',
    clause: 'reg p.6 C2',
    text: {
      kk: 'Қағаз өтініштегі кілттер белгісі жүйедегі кілттермен сәйкес келмейді.',
      ru: 'Отпечаток ключей на бумажном заявлении не совпадает с ключами в системе.',
      en: 'The key fingerprint on the paper application differs from the keys in the system.',
    },
  },
  INSTALL_LINK_UNKNOWN: {
    kind: 'not_found',
    clause: 'reg p.6(11)',
    text: {
      kk: 'Бұл орнату сілтемесі белгісіз. Жаңасын сұраңыз.',
      ru: 'Эта ссылка установки неизвестна. Запросите новую.',
      en: 'This install link is not known. Ask for a new one.',
    },
  },
  INSTALL_LINK_EXPIRED: {
    kind: 'conflict',
    clause: 'reg p.6(11)',
    text: {
      kk: 'Орнату сілтемесінің 30 күндік мерзімі өтті. Жаңасын сұраңыз.',
      ru: 'Срок ссылки установки, 30 дней, истёк. Запросите новую.',
      en: 'The 30 days of the install link are over. Ask for a new one.',
    },
  },
  INSTALL_LINK_CONSUMED: {
    kind: 'conflict',
    clause: 'reg p.6(11)',
    text: {
      kk: 'Бұл орнату сілтемесі қолданылып қойды. Кілт файлыңызбен жаңасын алыңыз.',
      ru: 'Эта ссылка установки уже использована. Получите новую с помощью файла ключей.',
      en: 'This install link was already used. Get a new one with your key file.',
    },
  },
  INSTALL_PROOF: {
    kind: 'invalid',
    clause: 'reg p.6(11)',
    text: {
      kk: 'Кілт файлы осы өтінімдікі емес.',
      ru: 'Файл ключей не от этой заявки.',
      en: 'The key file does not belong to this request.',
    },
  },
} as const satisfies ErrorTable;
