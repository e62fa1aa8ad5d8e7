import type { ComplaintState } from '../../rules/complaints.ts';
import { codeWords } from './code-words.ts';

export const TICKET_KIND_WORDS = codeWords({
  individual: ['Жеке тұлға', 'Физическое лицо', 'Individual'],
  legal_entity: ['Заңды тұлға', 'Юридическое лицо', 'Legal entity'],
});

/** @rule std1 p.4(1), p.8 */
export const TICKET_STATE_WORDS = codeWords({
  booked: ['Брондалған', 'Забронирован', 'Booked'],
  waiting: ['Күтуде', 'Ожидает', 'Waiting'],
  called: ['Шақырылды', 'Вызван', 'Called'],
  serving: ['Қызмет көрсетілуде', 'Обслуживается', 'Being served'],
  served: ['Қызмет көрсетілді', 'Обслужен', 'Served'],
  absent: ['Келмеді', 'Не явился', 'Did not come'],
  cancelled: ['Бас тартты', 'Отменён', 'Given up'],
});

/** @rule std1 p.11 */
export const COMPLAINT_STATE_WORDS = codeWords<ComplaintState>({
  received: ['Түсті', 'Поступила', 'Received'],
  registered: ['Тіркелді', 'Зарегистрирована', 'Registered'],
  assigned: ['Орындаушыда', 'У исполнителя', 'With the executor'],
  answered: ['Жауап берілді', 'Дан ответ', 'Answered'],
  escalated: ['Уәкілетті органда', 'В уполномоченном органе', 'Before the quality body'],
  judged: ['Уәкілетті орган жауап берді', 'Ответил уполномоченный орган', 'Judged'],
  returned: ['Қайтарылды', 'Возвращена', 'Returned'],
});

export const COMPLAINT_CHANNEL_WORDS = codeWords({
  portal: ['Портал', 'Портал', 'Portal'],
  counter: ['Кеңсе арқылы', 'Через офис', 'At the counter'],
  post: ['Пошта', 'Почта', 'Post'],
});

export const COMPLAINT_OUTCOME_WORDS = codeWords({
  satisfied: ['Негізді', 'Обоснована', 'Justified'],
  partly: ['Ішінара негізді', 'Частично обоснована', 'Justified in part'],
  rejected: ['Негізсіз', 'Необоснована', 'Not justified'],
});
