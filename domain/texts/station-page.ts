import type { LocalizedText } from '../rules/errors.ts';

/** What stands on the page of a station, where the holder of a card types his codes. @rule reg p.9(6) */
export const STATION_PAGE_TEXTS = {
  title: { kk: 'Карта', ru: 'Карта', en: 'Card' },
  waiting: {
    kk: 'Картаны салып, күтіңіз. Код қажет болғанда, осы жерде сұралады.',
    ru: 'Вставьте карту и подождите. Когда понадобится код, его спросят здесь.',
    en: 'Insert the card and wait. When a code is needed, it is asked for here.',
  },
  askPin: {
    kk: 'Картаңыздың ПИН-кодын енгізіңіз.',
    ru: 'Введите ПИН-код Вашей карты.',
    en: 'Enter the PIN code of your card.',
  },
  triesLeft: { kk: 'Қалған әрекет саны', ru: 'Осталось попыток', en: 'Tries left' },
  pin: { kk: 'ПИН-код', ru: 'ПИН-код', en: 'PIN code' },
  puk: { kk: 'ПУК-код', ru: 'ПУК-код', en: 'PUK code' },
  newPin: { kk: 'Жаңа ПИН-код', ru: 'Новый ПИН-код', en: 'New PIN code' },
  send: { kk: 'Жалғастыру', ru: 'Продолжить', en: 'Go on' },
  cancel: { kk: 'Бас тарту', ru: 'Отказаться', en: 'Cancel' },
  blocked: {
    kk: 'ПИН-код бұғатталды. ПУК-кодты және жаңа ПИН-кодты енгізіңіз.',
    ru: 'ПИН-код заблокирован. Введите ПУК-код и новый ПИН-код.',
    en: 'The PIN code is blocked. Enter the PUK code and a new PIN code.',
  },
  unblocked: {
    kk: 'Жаңа ПИН-код қойылды. Оператор жұмысты жалғастыра алады.',
    ru: 'Новый ПИН-код установлен. Оператор может продолжить.',
    en: 'The new PIN code is set. The operator can go on.',
  },
} as const satisfies Record<string, LocalizedText>;
