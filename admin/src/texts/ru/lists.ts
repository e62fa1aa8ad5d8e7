import type { lists as kazakh } from '../kk/lists.ts';
import type { Shape } from '../shape.ts';

/** Russian texts of the lists of the staff. */
export const lists: Shape<typeof kazakh> = {
  lists: {
    title: 'Списки',
    all: 'Все списки',
    notYours: 'Вашей роли этот список не открыт, или такого списка нет.',
    groups: {
      cases: 'Заявки и сроки',
      certificates: 'Регистрационные свидетельства и карты',
      people: 'Сотрудники и операторы',
      hall: 'Зал, жалобы, поддержка',
      control: 'Контроль и аудит',
      archive: 'Архив',
    },
    filters: 'Фильтры и порядок',
    active: 'Включённые фильтры',
    remove: 'Убрать фильтр',
    show: 'Показать',
    from: 'с',
    until: 'по',
    filled: 'заполнено',
    empty: 'пусто',
    yes: 'Да',
    no: 'Нет',
    wholeNumber: 'все 12 цифр',
    order: { label: 'Порядок', ASC: 'по возрастанию', DESC: 'по убыванию' },
    noneFound: 'По этим фильтрам строк не найдено.',
    noneYet: 'Список пока пуст.',
    pages: 'Страницы',
    range: '%{from}–%{to}, всего: %{total}',
    previous: 'Предыдущая страница',
    next: 'Следующая страница',
    csv: 'Сохранить CSV',
    sealed: 'Заказать файл с печатью',
    recorded: 'Чтение и сохранение списка о людях записывается в журнал аудита.',
    cut: 'В файл вошло строк: %{rows}, всего: %{total}. Сузьте фильтр.',
    sealing: 'Служба ставит печать. Не закрывайте страницу: файл сохранится сам.',
    sealedDone: 'Файл с печатью сохранён. Команда проверки: openssl cms -verify -inform DER',
    noCase: 'Заявка с этим номером не найдена или относится к другому офису.',
  },
};
