import type { cards as kazakh } from '../kk/cards.ts';
import type { Shape } from '../shape.ts';

/** Russian texts of the inventory of chip cards, and of the tables of the registry. */
export const cards: Shape<typeof kazakh> = {
  registry: {
    loading: 'Список загружается…',
    failed: 'Список не загрузился',
    empty: 'Список пока пуст.',
    noneFits: 'Под эти фильтры не подходит ни одна строка.',
    clear: 'Снять фильтры',
    filters: 'Фильтры',
  },
  cards: {
    title: 'Учёт карт',
    caption: 'Чип-карты и их состояние',
    state: 'По состоянию',
    cardId: 'Номер карты (32 знака)',
    request: 'Номер заявки',
    acts: 'Действие',
    states: {
      blank: 'Чистая',
      personalised: 'Подготовлена',
      handed_over: 'Выдана',
      lost: 'Утеряна',
      destroyed: 'Уничтожена',
    },
    moves: { hand_over: 'Выдана', lose: 'Утеряна', find: 'Найдена', destroy: 'Уничтожена' },
    asks: {
      hand_over: 'Записать, что карта выдана владельцу?',
      lose: 'Записать, что карта утеряна?',
      find: 'Записать, что карта найдена?',
      destroy: 'Записать, что карта уничтожена?',
    },
    effects: {
      hand_over: 'Карта у владельца. Если он придёт за новыми ключами, карту подготовят снова.',
      lose: 'Ключи на эту карту больше не записываются. Свидетельства на ней сами не отзываются: отзыв оформляют отдельно, по заявлению владельца.',
      find: 'Карта снова считается чистой. Отозванные свидетельства не возвращаются.',
      destroy: 'Отменить это нельзя: карта выходит из учёта, записать на неё больше ничего нельзя.',
    },
    confirm: 'Записать',
    cancel: 'Отказаться',
    moved: 'Записано',
  },
};
