import { codeWords } from '@kualik/domain/texts/codes/code-words.ts';

/** What a check of the audit chain can find, in words; the codes are those of `npm run verify-audit`. */
export const FINDING_WORDS = codeWords({
  ROW_CHANGED: [
    'Жазба мөр басылғаннан кейін өзгертілген',
    'Запись изменена после опечатывания',
    'An entry was changed after its seal',
  ],
  ROW_REMOVED: ['Мөр басылған жазба жойылған', 'Опечатанная запись удалена', 'A sealed entry was removed'],
  ROW_INSERTED: [
    'Мөр басылғаннан кейін жазба қосылған',
    'Запись добавлена после опечатывания',
    'An entry was put in after the seal',
  ],
  ROW_REORDERED: ['Жазбалардың реті өзгертілген', 'Записи переставлены', 'Entries were reordered'],
  TAIL_CUT: ['Журналдың соңы кесілген', 'Конец журнала отрезан', 'The end of the log is cut off'],
  CHAIN_BROKEN: ['Мөрлер тізбегі үзілген', 'Цепочка печатей прервана', 'The chain of seals is broken'],
  CHAIN_REWRITTEN: [
    'Мөр дерекқорда қайта жазылған',
    'Печать в базе переписана',
    'A seal was rewritten in the database',
  ],
  HEAD_REMOVED: ['Мөр дерекқордан жойылған', 'Печать удалена из базы', 'A seal is gone from the database'],
  HEAD_FILE_MISSING: [
    'Мөрдің дерекқордан тыс файлы жоқ',
    'Нет файла печати вне базы',
    'The file of a seal outside the database is missing',
  ],
  SEAL_INVALID: [
    'Мөрдің қолтаңбасы жарамсыз',
    'Подпись печати недействительна',
    'The signature of a seal is not valid',
  ],
  LATE_SEAL: ['Мөр кеш басылған', 'Печать поставлена с опозданием', 'A seal came late'],
  SEAL_OVERDUE: [
    'Жазбаға әлі мөр басылмаған, мерзімі өтті',
    'Запись давно не опечатана',
    'An entry waits too long for its seal',
  ],
  SUPERSEDED: [
    'Қалпына келтіру кезінде мөрлер ауыстырылған',
    'При восстановлении печати заменены',
    'A restore set seals aside',
  ],
  UNSEALED: [
    'Соңғы жазбаларға әлі мөр басылмаған',
    'Последние записи ещё не опечатаны',
    'The last entries are not sealed yet',
  ],
});
