import type { ErrorTable } from './error-row.ts';

/** Errors of the chip card at the workplace, by stage: connect, transmit, verify, authenticate, generate, sign, read, write (regulation p.9(6), p.9(10)). */
export const CARD_ERRORS = {
  CARD_ABSENT: {
    kind: 'unavailable',
    clause: 'reg p.9(1)',
    text: {
      kk: 'Оқу құрылғысында карта жоқ. Жеке куәлікті салыңыз.',
      ru: 'В считывателе нет карты. Вставьте удостоверение личности.',
      en: 'There is no card in the reader. Insert the identity card.',
    },
  },
  CARD_DIFFERENT: {
    kind: 'conflict',
    clause: 'reg p.9(1)',
    text: {
      kk: 'Бұл – басқа карта. Өтінім басталған жеке куәлікті салыңыз.',
      ru: 'Это другая карта. Вставьте то удостоверение личности, с которым начата заявка.',
      en: 'This is another card. Insert the identity card with which the request was started.',
    },
  },
  CARD_REMOVED: {
    kind: 'unavailable',
    clause: 'reg p.9(10)',
    text: {
      kk: 'Карта жұмыс аяқталмай алынды. Оны қайта салып, жалғастырыңыз.',
      ru: 'Карту вынули до конца работы. Вставьте её снова и продолжите.',
      en: 'The card was taken out before the work was done. Insert it again and go on.',
    },
  },
  CARD_PIN_WRONG: {
    kind: 'invalid',
    clause: 'reg p.9(6)',
    text: {
      kk: 'ПИН-код қате. Қайта енгізіңіз.',
      ru: 'Неверный ПИН-код. Введите ещё раз.',
      en: 'The PIN code is wrong. Enter it again.',
    },
  },
  CARD_PIN_BLOCKED: {
    kind: 'refused',
    clause: 'reg p.9(6)',
    text: {
      kk: 'ПИН-код бұғатталды. ПУК-кодпен жаңа ПИН-код қойыңыз немесе жеке куәлікті берген органға жүгініңіз.',
      ru: 'ПИН-код заблокирован. Задайте новый с помощью ПУК-кода или обратитесь в орган, выдавший удостоверение личности.',
      en: 'The PIN code is blocked. Set a new one with the PUK code, or turn to the body that issued the identity card.',
    },
  },
  CARD_KEY_MISSING: {
    kind: 'refused',
    clause: 'reg p.9(10)',
    text: {
      kk: 'Картада осы куәліктің кілті жоқ. Куәлік кері қайтарылып алынады, өтінім қайта басталады.',
      ru: 'На карте нет ключа этого свидетельства. Свидетельство будет отозвано, заявку начинают заново.',
      en: 'The card does not hold the key of this certificate. The certificate is revoked and the request is started anew.',
    },
  },
  CARD_CASE_OVER: {
    kind: 'refused',
    clause: 'reg p.9(10)',
    text: {
      kk: 'Бұл өтінім тоқтатылған, картада одан ештеңе қалмайды. Карта жаңа өтінімге жарайды.',
      ru: 'Эта заявка прекращена, на карте от неё ничего не остаётся. Карта годится для новой заявки.',
      en: 'This request is over, and nothing of it stays on the card. The card may begin a new one.',
    },
  },
  CARD_WRITE_FAILED: {
    kind: 'unavailable',
    clause: 'reg p.9(10)',
    text: {
      kk: 'Куәлік картаға жазылмады. Картаны қайта салып, қайталаңыз.',
      ru: 'Свидетельство не записалось на карту. Вставьте карту снова и повторите.',
      en: 'The certificate was not written onto the card. Insert the card again and repeat.',
    },
  },
  CARD_READ_BACK_DIFFERS: {
    kind: 'conflict',
    clause: 'reg p.9(10)',
    text: {
      kk: 'Картадан оқылған куәлік берілген куәлікпен бірдей емес. Қайта жазыңыз.',
      ru: 'Прочитанное с карты свидетельство не совпадает с выданным. Запишите ещё раз.',
      en: 'The certificate read back from the card is not the one that was issued. Write it again.',
    },
  },
  CARD_NOT_PIV: {
    kind: 'refused',
    clause: 'reg p.9(6)',
    text: {
      kk: 'Бұл картада кілттерге арналған орын (PIV) жоқ. Басқа карта қажет.',
      ru: 'На этой карте нет места для ключей (PIV). Нужна другая карта.',
      en: 'This card has no place for keys (PIV). Another card is needed.',
    },
  },
  CARD_PIN_MALFORMED: {
    kind: 'invalid',
    clause: 'reg p.9(6)',
    text: {
      kk: 'ПИН-код 6–8 цифрдан, ПУК-код 8 таңбадан тұрады. Карта мұндай кодты қабылдамайды.',
      ru: 'ПИН-код состоит из 6–8 цифр, ПУК-код – из 8 знаков. Карта такой код не принимает.',
      en: 'A PIN code has 6 to 8 digits, a PUK code 8 characters. The card takes no other.',
    },
  },
  CARD_PIN_NEEDED: {
    kind: 'invalid',
    clause: 'reg p.9(6)',
    text: {
      kk: 'Карта қол қою алдында ПИН-кодты күтеді. Оны енгізіңіз.',
      ru: 'Карта ждёт ПИН-код перед подписью. Введите его.',
      en: 'The card wants the PIN code before it signs. Enter it.',
    },
  },
  CARD_PUK_WRONG: {
    kind: 'invalid',
    clause: 'reg p.9(6)',
    text: {
      kk: 'ПУК-код қате. Оны тексеріңіз: әрекеттер саны шектеулі.',
      ru: 'Неверный ПУК-код. Проверьте его: число попыток ограничено.',
      en: 'The PUK code is wrong. Check it: the number of tries is limited.',
    },
  },
  CARD_PUK_BLOCKED: {
    kind: 'refused',
    clause: 'reg p.9(6)',
    text: {
      kk: 'ПУК-код бұғатталды. Картаны енді ашу мүмкін емес, басқа карта қажет.',
      ru: 'ПУК-код заблокирован. Карту больше нельзя разблокировать, нужна другая карта.',
      en: 'The PUK code is blocked. The card cannot be opened any more; another one is needed.',
    },
  },
  CARD_MANAGEMENT_KEY_WRONG: {
    kind: 'refused',
    clause: 'reg p.9(6)',
    text: {
      kk: 'Карта мен жұмыс орны бір-бірін танымады: картаның басқару кілті басқа. Картаны берген жұмыс орнына жүгініңіз.',
      ru: 'Карта и рабочее место не узнали друг друга: у карты другой ключ управления. Обратитесь туда, где карту подготовили.',
      en: 'Card and workplace did not recognise each other: the management key of the card is another. Turn to the place that prepared the card.',
    },
  },
  CARD_MANAGEMENT_KEY_NEEDED: {
    kind: 'refused',
    clause: 'reg p.9(10)',
    text: {
      kk: 'Картаға жазуға рұқсат ашылмаған. Жұмысты басынан бастаңыз.',
      ru: 'Запись на карту не открыта. Начните работу с картой сначала.',
      en: 'Writing onto the card is not open. Start the work with the card from the beginning.',
    },
  },
  CARD_ALGORITHM_ABSENT: {
    kind: 'refused',
    clause: 'reg p.9(6)',
    text: {
      kk: 'Карта мұндай кілт жасай алмайды. Басқа алгоритмді немесе басқа картаны таңдаңыз.',
      ru: 'Карта не умеет создавать такой ключ. Выберите другой алгоритм или другую карту.',
      en: 'The card cannot make such a key. Choose another algorithm or another card.',
    },
  },
  CARD_MEMORY_FULL: {
    kind: 'refused',
    clause: 'reg p.9(10)',
    text: {
      kk: 'Картада орын жеткіліксіз. Басқа карта қажет.',
      ru: 'На карте не хватает места. Нужна другая карта.',
      en: 'There is not enough room on the card. Another card is needed.',
    },
  },
  CARD_ANSWER_UNEXPECTED: {
    kind: 'unavailable',
    clause: null,
    text: {
      kk: 'Карта күтпеген жауап берді. Картаны қайта салып, қайталаңыз; қайталанса, техникалық қолдауға хабарлаңыз.',
      ru: 'Карта ответила неожиданно. Вставьте её снова и повторите; если повторится, сообщите в поддержку.',
      en: 'The card gave an unexpected answer. Insert it again and repeat; if it happens again, tell the support.',
    },
  },
  CARD_READER_UNAVAILABLE: {
    kind: 'unavailable',
    clause: null,
    text: {
      kk: 'Бұл компьютерде карта оқу құрылғысымен жұмыс істейтін бағдарлама (PC/SC) жоқ немесе қосылмаған. Оны орнатып, қайталаңыз.',
      ru: 'На этом компьютере нет программы для работы со считывателем карт (PC/SC), или она не запущена. Установите её и повторите.',
      en: 'This computer has no program for card readers (PC/SC), or it does not run. Install it and repeat.',
    },
  },
  CARD_BUSY: {
    kind: 'conflict',
    clause: null,
    text: {
      kk: 'Картаны басқа бағдарлама қолданып тұр. Оны жауып, қайталаңыз.',
      ru: 'Картой пользуется другая программа. Закройте её и повторите.',
      en: 'Another program is using the card. Close it and repeat.',
    },
  },
} as const satisfies ErrorTable;
