import type { Resolution } from '../../rules/failed-work.ts';
import type { OperatorState } from '../../rules/operators.ts';
import type { ViolationStanding } from '../../rules/quality.ts';
import type { EmployeeRole } from '../../rules/staff-roles.ts';
import type { SupportStanding } from '../../rules/support.ts';
import { codeWords } from './code-words.ts';

export const ROLE_WORDS = codeWords<EmployeeRole>({
  operator: ['Оператор', 'Оператор', 'Operator'],
  supervisor: ['Ауысым басшысы', 'Руководитель смены', 'Supervisor'],
  auditor: ['Аудитор', 'Аудитор', 'Auditor'],
  analyst: ['Талдаушы', 'Аналитик', 'Analyst'],
  administrator: ['Әкімші', 'Администратор', 'Administrator'],
  psc_head: ['ХҚКО басшысы', 'Руководитель ЦОН', 'Head of a centre'],
  psc_office: ['ХҚКО қызметкері', 'Сотрудник ЦОН', 'Office of a centre'],
  provider_officer: ['Қызмет берушінің маманы', 'Специалист услугодателя', 'Officer of the provider'],
  provider_head: ['Қызмет берушінің басшысы', 'Руководитель услугодателя', 'Head of the provider'],
  support_officer: ['Қолдау маманы', 'Специалист поддержки', 'Support officer'],
  archivist: ['Мұрағатшы', 'Архивариус', 'Archivist'],
  contact_centre: ['1414 маманы', 'Специалист 1414', 'Contact centre 1414'],
  quality_officer: ['Сапаны бақылау маманы', 'Специалист по контролю качества', 'Quality officer'],
});

export const ACCOUNT_STATE_WORDS = codeWords({
  active: ['Жұмыс істейді', 'Работает', 'Active'],
  suspended: ['Тоқтатылған', 'Приостановлен', 'Suspended'],
});

/** @rule reg p.15(1) */
export const OPERATOR_STATE_WORDS = codeWords<OperatorState>({
  appointed: ['Тағайындалды', 'Назначен', 'Appointed'],
  applied: ['Өтініш берді', 'Подал заявление', 'Applied'],
  letter_sent: ['Хат жіберілді', 'Письмо отправлено', 'Letter sent'],
  certified: ['Куәліктері берілді', 'Свидетельства выданы', 'Certified'],
  active: ['Жұмыс істейді', 'Работает', 'Active'],
  suspended: ['Тоқтатылған', 'Приостановлен', 'Suspended'],
  revoked: ['Куәліктері қайтарылды', 'Свидетельства отозваны', 'Revoked'],
});

export const CARRIER_STATE_WORDS = codeWords({
  in_store: ['Сақтауда', 'На хранении', 'In store'],
  in_use: ['Операторда', 'У оператора', 'In use'],
  lost: ['Жоғалған', 'Утерян', 'Lost'],
  destroyed: ['Жойылған', 'Уничтожен', 'Destroyed'],
});

export const LETTER_PURPOSE_WORDS = codeWords({
  issue: ['Куәлік беру', 'Выдача свидетельств', 'Issue'],
  revoke: ['Кері қайтарып алу', 'Отзыв', 'Revocation'],
  suspend: ['Жұмысын тоқтату', 'Приостановление работы', 'Suspension'],
  support_contact: ['Қолдауға жауапты адам', 'Ответственный за обращения', 'Support contact'],
});

/** @rule reg p.15(2) */
export const VIOLATION_STATE_WORDS = codeWords<ViolationStanding>({
  found: ['Анықталды', 'Выявлено', 'Found'],
  sent: ['Орталыққа жіберілді', 'Направлено в центр', 'Sent to the centre'],
  answered: ['Жауап берілді', 'Дан ответ', 'Answered'],
  closed: ['Жабылды', 'Закрыто', 'Closed'],
});

/** @rule reg p.15(3) */
export const SUPPORT_STATE_WORDS = codeWords<SupportStanding>({
  received: ['Түсті', 'Поступило', 'Received'],
  forwarded: ['Жолданды', 'Передано', 'Forwarded'],
  in_work: ['Орындалуда', 'В работе', 'In work'],
  answered: ['Жауап берілді', 'Дан ответ', 'Answered'],
  returned: ['Қайтарылды', 'Возвращено', 'Returned'],
});

export const SUPPORT_CHANNEL_WORDS = codeWords({
  call: ['Телефон', 'Телефон', 'Telephone'],
  portal: ['Портал', 'Портал', 'Portal'],
  email: ['Электрондық пошта', 'Электронная почта', 'E-mail'],
  post: ['Пошта', 'Почта', 'Post'],
});

/** @rule reg p.15(4) */
export const ARCHIVE_STATE_WORDS = codeWords({
  kept: ['Сақталуда', 'Хранится', 'Kept'],
  destroyed: ['Жойылған', 'Уничтожено', 'Destroyed'],
});

export const FAILED_WORK_STATE_WORDS = codeWords<'open' | Resolution>({
  open: ['Шешілмеген', 'Не решено', 'Not settled'],
  ordered_again: ['Қайта тапсырылды', 'Поручено заново', 'Ordered anew'],
  done_otherwise: ['Басқаша орындалды', 'Сделано иначе', 'Done otherwise'],
  not_needed: ['Керек емес', 'Не нужно', 'Not needed'],
});
