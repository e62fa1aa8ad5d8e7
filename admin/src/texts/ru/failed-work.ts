import type { failedWork as kazakh } from '../kk/failed-work.ts';
import type { Shape } from '../shape.ts';

/** Russian texts of work that ended as impossible. */
export const failedWork: Shape<typeof kazakh> = {
  failedWork: {
    title: 'Неудавшаяся работа',
    intro:
      'Работа, которую программа не смогла сделать. Если причина устранена, повторите её; если она не нужна, закройте с указанием причины.',
    caption: 'Неудавшаяся работа и её причины',
    filter: 'По решению',
    queue: 'Очередь',
    number: 'Номер заявки',
    acts: 'Действие',
    states: {
      open: 'Не решено',
      ordered_again: 'Поручено заново',
      done_otherwise: 'Сделано иначе',
      not_needed: 'Не нужно',
    },
    repeat: 'Повторить',
    repeated: 'Работа начата снова',
    anew: 'Работу с картой оператор начинает заново со страницы заявки.',
    settle: 'Закрыть',
    settling: {
      title: 'Закрыть работу',
      why: 'Почему эта работа больше не важна?',
      effect: 'Работа сделана не будет, причина запишется в журнал. Отменить это нельзя.',
      whyMissing: 'Выберите причину.',
      send: 'Закрыть с этой причиной',
      cancel: 'Отказаться',
      done: 'Работа закрыта',
    },
  },
};
