import type { ErrorTable } from './error-row.ts';

/** Refusals around suspended certificates and an operator's lost key (regulation p.13, p.19(5) rule 3; [D] where none). */
export const HOLD_ERRORS = {
  HOLD_NOT_ACTIVE: {
    kind: 'conflict',
    clause: null,
    text: {
      kk: 'Тоқтата тұру бұрын аяқталған: куәлік қайта қосылған немесе кері қайтарып алынған.',
      ru: 'Приостановка уже закончилась: свидетельство возобновлено или отозвано.',
      en: 'The hold has ended already: the certificate was released or revoked.',
    },
  },
  HOLD_DAYS_BOUNDS: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'Тоқтата тұру мерзімін 1 күннен 365 күнге дейін белгілеңіз.',
      ru: 'Укажите срок приостановки от 1 до 365 дней.',
      en: 'Set a term of 1 to 365 days for holds.',
    },
  },
  HOLD_OTHER_WAY: {
    kind: 'refused',
    clause: 'reg p.19(5)',
    text: {
      kk: 'Бұл тоқтата тұруды осы жолмен алып тастауға болмайды.',
      ru: 'Эту приостановку нельзя снять таким способом.',
      en: 'This hold cannot be lifted in this way.',
    },
  },
  HOLD_NOT_ASKED: {
    kind: 'refused',
    clause: 'reg p.19(5) rule 3',
    text: {
      kk: 'Куәлік иесі басқа куәлігімен қол қойып сұрамаған. Ол сұрауы немесе ХҚКО-ға келуі керек.',
      ru: 'Владелец не просил об этом подписью другого своего свидетельства. Пусть попросит или придёт в ЦОН.',
      en: 'The owner has not asked for it with another certificate of his. He has to ask, or to come to a counter.',
    },
  },
  HOLD_NOT_OVER: {
    kind: 'conflict',
    clause: null,
    text: {
      kk: 'Тоқтата тұру мерзімі әлі өткен жоқ.',
      ru: 'Срок приостановки ещё не истёк.',
      en: 'The term of the hold is not over yet.',
    },
  },
  HOLD_NOTHING_TO_HOLD: {
    kind: 'refused',
    clause: 'std1 p.6',
    text: {
      kk: 'Тоқтата тұратын ештеңе жоқ: куәлік берілмеген, мерзімі өткен немесе кері қайтарып алынған.',
      ru: 'Приостанавливать нечего: свидетельство не выдано, истекло или отозвано.',
      en: 'There is nothing to hold: the certificate is not issued, has expired or is revoked.',
    },
  },
  HOLD_LINK_UNKNOWN: {
    kind: 'not_found',
    clause: null,
    text: {
      kk: 'Мұндай сілтеме жоқ. 1414 нөміріне қоңырау шалыңыз.',
      ru: 'Такой ссылки нет. Позвоните по номеру 1414.',
      en: 'There is no such link. Call 1414.',
    },
  },
  HOLD_LINK_EXPIRED: {
    kind: 'refused',
    clause: 'reg p.13',
    text: {
      kk: 'Сілтеменің мерзімі өткен. 1414 нөміріне қоңырау шалыңыз.',
      ru: 'Срок ссылки истёк. Позвоните по номеру 1414.',
      en: 'The link has expired. Call 1414.',
    },
  },
  HOLD_LINK_USED: {
    kind: 'conflict',
    clause: null,
    text: {
      kk: 'Сілтеме қолданылып қойған: тапсырыс тоқтатылған немесе куәлік тоқтатыла тұрған.',
      ru: 'Ссылка уже использована: заказ остановлен или свидетельство приостановлено.',
      en: 'The link was used already: the order is stopped or the certificate is on hold.',
    },
  },
  HOLD_CALLER_NOT_CONFIRMED: {
    kind: 'refused',
    clause: 'reg p.13',
    text: {
      kk: 'Нөмір мен тегі сәйкес келмейді. Қайта сұраңыз немесе қоңырау шалушыны ХҚКО-ға жіберіңіз.',
      ru: 'Номер и фамилия не подходят друг к другу. Переспросите или направьте звонящего в ЦОН.',
      en: 'Number and surname do not belong together. Ask again or send the caller to a counter.',
    },
  },
  HOLD_SIGNATURE_WRONG: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'Қолтаңба расталмады, құжат ескі немесе басқа әрекетке арналған.',
      ru: 'Подпись не подтвердилась, документ устарел или предназначен для другого действия.',
      en: 'The signature was not confirmed, or the document is too old or meant for another act.',
    },
  },
  HOLD_SIGNER_NOT_OWNER: {
    kind: 'refused',
    clause: 'reg p.5(7)',
    text: {
      kk: 'Қол қойған адам осы куәліктің иесі емес.',
      ru: 'Подписавший не является владельцем этого свидетельства.',
      en: 'The signer is not the owner of this certificate.',
    },
  },
  HOLD_PERSON_NOT_OWNER: {
    kind: 'refused',
    clause: 'reg p.5(7)',
    text: {
      kk: 'Келген адам осы куәліктің иесі емес және ұйым атынан әрекет етпейді. Куәліктің иесі немесе ұйымның бірінші басшысы келсін.',
      ru: 'Пришедший не является владельцем этого свидетельства и не действует за организацию. Пусть придёт владелец или первый руководитель организации.',
      en: 'Who came is not the owner of this certificate and does not act for the organisation. The owner or the first head has to come.',
    },
  },
  HOLD_SIGNER_SAME_ORDER: {
    kind: 'refused',
    clause: 'reg p.19(5) rule 3',
    text: {
      kk: 'Қайта қосуды басқа тапсырыспен алынған жарамды куәлікпен сұраңыз немесе ХҚКО-ға келіңіз.',
      ru: 'Просите о возобновлении действующим свидетельством из другого заказа или придите в ЦОН.',
      en: 'Ask for the release with a valid certificate of another order, or come to a counter.',
    },
  },
  ORDER_DISPUTED: {
    kind: 'refused',
    clause: 'std1 p.10',
    text: {
      kk: 'Осы адамның атынан хабарлама түсті: ол бұл куәлікке тапсырыс бермеген. Тапсырыс тоқтатылды.',
      ru: 'От имени этого лица поступило сообщение, что оно не заказывало свидетельство. Заказ остановлен.',
      en: 'The person in whose name it was ordered reported that he did not order it. The order is stopped.',
    },
  },
  KEY_LOSS_MOMENT: {
    kind: 'invalid',
    clause: 'reg p.19(5)',
    text: {
      kk: 'Кілт қашан жоғалғаны болашақта тұр.',
      ru: 'Момент утраты ключа указан в будущем.',
      en: 'The moment of the loss lies in the future.',
    },
  },
  KEY_LOSS_CODE_WRONG: {
    kind: 'refused',
    clause: 'reg p.19(5)',
    text: {
      kk: 'Телефон коды қабылданбады.',
      ru: 'Телефонный код не принят.',
      en: 'The telephone code was not accepted.',
    },
  },
  KEY_LOSS_DECIDED: {
    kind: 'conflict',
    clause: 'reg p.19(5)',
    text: {
      kk: 'Бұл хабар бойынша шешім қабылданып қойған.',
      ru: 'По этому сообщению решение уже принято.',
      en: 'This report was decided already.',
    },
  },
} as const satisfies ErrorTable;
