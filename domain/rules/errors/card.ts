import type { ErrorTable } from './error-row.ts';

/** Errors of the chip card at the workplace, by stage: connect, transmit, verify, write (regulation p.9(6), p.9(10)). */
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
      kk: 'ПИН-код бұғатталды. Жеке куәлікті берген органға жүгініңіз.',
      ru: 'ПИН-код заблокирован. Обратитесь в орган, выдавший удостоверение личности.',
      en: 'The PIN code is blocked. Turn to the body that issued the identity card.',
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
} as const satisfies ErrorTable;
