import type { ChipCardState } from '../../rules/chip-cards.ts';
import type { HoldChannel, HoldState } from '../../rules/holds.ts';
import { codeWords } from './code-words.ts';

export const USAGE_WORDS = codeWords({
  sign: ['Қол қою', 'Подпись', 'Signature'],
  auth: ['Аутентификация', 'Аутентификация', 'Authentication'],
  ssl: ['Домен (SSL)', 'Домен (SSL)', 'Domain (SSL)'],
  ca: ['Куәландырушы орталық', 'Удостоверяющий центр', 'Certification authority'],
  seal: ['Электрондық мөр', 'Электронная печать', 'Electronic seal'],
  ocsp: ['OCSP жауаптары', 'Ответы OCSP', 'OCSP answers'],
  tsa: ['Уақыт белгілері', 'Метки времени', 'Time stamps'],
});

export const CERTIFICATE_STATE_WORDS = codeWords({
  intended: ['Дайындалуда', 'Готовится', 'Being prepared'],
  signed: ['Қол қойылды', 'Подписано', 'Signed'],
  issued: ['Берілді', 'Выдано', 'Issued'],
});

/** @rule reg t.3 a.4, t.5 a.9 */
export const REVOCATION_REASON_WORDS = codeWords({
  unspecified: ['Көрсетілмеген', 'Не указана', 'Not stated'],
  keyCompromise: ['Кілт басқаға белгілі болуы мүмкін', 'Ключ мог стать известен', 'The key may be known to others'],
  cACompromise: ['Орталықтың кілті ашылған', 'Раскрыт ключ центра', 'The key of the authority may be known'],
  affiliationChanged: ['Деректер өзгерді', 'Изменились данные', 'Data changed'],
  superseded: ['Жаңасымен ауыстырылды', 'Заменено новым', 'Replaced by a new one'],
  cessationOfOperation: ['Енді қажет емес', 'Больше не нужно', 'No longer needed'],
  certificateHold: ['Тоқтатылған', 'Приостановлено', 'Suspended'],
  removeFromCRL: ['Қалпына келтірілді', 'Возобновлено', 'Taken off hold'],
  privilegeWithdrawn: ['Өкілеттігі тоқтатылды', 'Прекращены полномочия', 'The power was withdrawn'],
  aACompromise: [
    'Атрибут орталығының кілті ашылған',
    'Раскрыт ключ центра атрибутов',
    'Key of the attribute authority',
  ],
});

export const HOLD_STATE_WORDS = codeWords<HoldState>({
  active: ['Тоқтатылған', 'Приостановлено', 'Suspended'],
  released: ['Қалпына келтірілді', 'Возобновлено', 'Released'],
  became_revocation: ['Кері қайтарылды', 'Отозвано', 'Revoked'],
});

export const HOLD_CHANNEL_WORDS = codeWords<HoldChannel>({
  signature: ['Қолтаңбамен', 'По подписи', 'By signature'],
  notice_link: ['Хаттағы сілтемемен', 'По ссылке в письме', 'By the link of a letter'],
  counter: ['Кеңседе', 'В офисе', 'At the counter'],
  call_centre: ['1414 арқылы', 'Через 1414', 'Through 1414'],
  operator_key_loss: ['Оператор кілтінің жоғалуы', 'Утрата ключа оператора', 'Lost key of an operator'],
});

export const KEY_LOSS_STATE_WORDS = codeWords({
  reported: ['Хабарланды', 'Сообщено', 'Reported'],
  acted: ['Шара қолданылды', 'Меры приняты', 'Acted upon'],
  dismissed: ['Расталмады', 'Не подтвердилось', 'No loss'],
});

export const KEY_LOSS_CHANNEL_WORDS = codeWords({
  self: ['Оператордың өзі', 'Сам оператор', 'The operator'],
  superior: ['Басшысы', 'Руководитель', 'The head'],
  telephone: ['Телефонмен', 'По телефону', 'By telephone'],
});

export const CARD_STATE_WORDS = codeWords<ChipCardState>({
  blank: ['Бос', 'Пустая', 'Blank'],
  personalised: ['Жазылған', 'Записана', 'Personalised'],
  handed_over: ['Берілген', 'Выдана', 'Handed over'],
  lost: ['Жоғалған', 'Утеряна', 'Lost'],
  destroyed: ['Жойылған', 'Уничтожена', 'Destroyed'],
});
