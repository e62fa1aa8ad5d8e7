import type { ErrorTable } from './error-row.ts';

/** Errors of stations for chip cards, of their orders and of the inventory (regulation p.9(6), p.9(10)). */
export const CARD_STATION_ERRORS = {
  CARD_OF_OTHER_STATION: {
    kind: 'refused',
    clause: 'reg p.9(6)',
    text: {
      kk: 'Бұл өтінімнің кілттері басқа жұмыс орнында жасалған. Жұмысты сол жерде жалғастырыңыз.',
      ru: 'Ключи этой заявки созданы на другом рабочем месте. Продолжите работу там.',
      en: 'The keys of this request were made at another workplace. Go on there.',
    },
  },
  CARD_DESTRUCTION_UNCONFIRMED: {
    kind: 'refused',
    clause: 'reg p.9(6)',
    text: {
      kk: 'Картада кілттер бар, жаңа кілттер оларды жояды. Оператор мұны қолтаңбасымен растауы керек.',
      ru: 'На карте уже есть ключи, новые их уничтожат. Оператор должен подтвердить это своей подписью.',
      en: 'The card already holds keys, and new ones would destroy them. The operator has to confirm this with his signature.',
    },
  },
  CARD_ORDER_STALE: {
    kind: 'unavailable',
    clause: null,
    text: {
      kk: 'Жұмыс орны тапсырманы уақытында алмады. Карта салынғанына көз жеткізіп, қайта бастаңыз.',
      ru: 'Рабочее место не получило задание вовремя. Убедитесь, что карта вставлена, и начните снова.',
      en: 'The workplace did not get the order in time. Make sure that the card is inserted, and start again.',
    },
  },
  CARD_WORK_UNDER_WAY: {
    kind: 'conflict',
    clause: null,
    text: {
      kk: 'Жұмыс орны бұл өтініммен қазір жұмыс істеп жатыр. Аяқталуын күтіңіз.',
      ru: 'Рабочее место уже занято этой заявкой. Дождитесь окончания.',
      en: 'The workplace is busy with this request. Wait until it is done.',
    },
  },
  CARD_STATION_UNKNOWN: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'Мұндай атаумен картамен жұмыс орны тіркелмеген.',
      ru: 'Рабочее место для карт с таким именем не зарегистрировано.',
      en: 'No workplace for cards is registered under this name.',
    },
  },
  CARD_STATION_ENDED: {
    kind: 'refused',
    clause: 'reg p.9(6)',
    text: {
      kk: 'Бұл жұмыс орны жабылған. Жұмысты басқа орында жаңадан бастаңыз.',
      ru: 'Это рабочее место закрыто. Начните работу заново на другом месте.',
      en: 'This workplace has ended. Order the work anew at another one.',
    },
  },
  CARD_STATION_KNOWN: {
    kind: 'conflict',
    clause: null,
    text: {
      kk: 'Мұндай атаумен немесе осы сертификатпен жұмыс орны тіркелген.',
      ru: 'Рабочее место с таким именем или с этим сертификатом уже зарегистрировано.',
      en: 'A workplace with this name or this certificate is registered already.',
    },
  },
  CARD_MOVE_NOT_ALLOWED: {
    kind: 'conflict',
    clause: null,
    text: {
      kk: 'Карта қазір тұрған күйінде бұл әрекетке жол берілмейді.',
      ru: 'В нынешнем состоянии карты это действие невозможно.',
      en: 'This cannot be done with the card as it stands now.',
    },
  },
  CARD_OUT_OF_USE: {
    kind: 'refused',
    clause: 'reg p.9(6)',
    text: {
      kk: 'Бұл карта есепте жоғалған немесе жойылған деп көрсетілген. Оған кілт жазылмайды.',
      ru: 'Эта карта числится утерянной или уничтоженной. Ключи на неё не записывают.',
      en: 'This card is recorded as lost or destroyed. No keys go onto it.',
    },
  },
  CARRIER_ABSENT: {
    kind: 'unavailable',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Оқу құрылғысында кілт тасығышы жоқ. Тасығышыңызды салып, қайталаңыз.',
      ru: 'В считывателе нет носителя ключей. Вставьте свой носитель и повторите.',
      en: 'There is no key carrier in the reader. Insert your carrier and repeat.',
    },
  },
  CARRIER_HOLDS_KEYS: {
    kind: 'conflict',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Бұл тасығышта кілттер бар, жаңа кілттер оларды жояды. Бос тасығыш салыңыз.',
      ru: 'На этом носителе уже есть ключи, новые их уничтожат. Вставьте чистый носитель.',
      en: 'This carrier already holds keys, and new ones would destroy them. Insert a blank carrier.',
    },
  },
  CARRIER_KEY_ABSENT: {
    kind: 'invalid',
    clause: 'reg p.15(1)',
    text: {
      kk: 'Кілт тасығышында бұл әрекетке жарайтын кілт жоқ. Өз тасығышыңызды салыңыз.',
      ru: 'На носителе нет ключа, подходящего для этого действия. Вставьте свой носитель.',
      en: 'The carrier holds no key that fits this act. Insert your own carrier.',
    },
  },
} as const satisfies ErrorTable;
