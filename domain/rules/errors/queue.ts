import type { ErrorTable } from './error-row.ts';

/** Errors of the electronic queue at the counter (standard 1 p.4(1), p.8). */
export const QUEUE_ERRORS = {
  QUEUE_TICKET_STATE: {
    kind: 'conflict',
    clause: 'std1 p.8',
    text: {
      kk: 'Бұл әрекет талонның қазіргі күйінде орындалмайды. Кезек тізімін жаңартыңыз.',
      ru: 'Это действие не подходит к нынешнему состоянию талона. Обновите список очереди.',
      en: 'This action does not fit the present state of the ticket. Reload the queue.',
    },
  },
  QUEUE_TICKET_CHANGED: {
    kind: 'conflict',
    clause: 'std1 p.8',
    text: {
      kk: 'Талонның күйі өзгеріп кетті. Кезек тізімін жаңартыңыз.',
      ru: 'Состояние талона уже изменилось. Обновите список очереди.',
      en: 'The state of the ticket has changed meanwhile. Reload the queue.',
    },
  },
  QUEUE_TICKET_OF_OTHER: {
    kind: 'conflict',
    clause: 'std1 p.8',
    text: {
      kk: 'Бұл талонды басқа терезе шақырды.',
      ru: 'Этот талон вызван другим окном.',
      en: 'Another window has called this ticket.',
    },
  },
  QUEUE_TICKET_OPEN: {
    kind: 'conflict',
    clause: 'std1 p.8',
    text: {
      kk: 'Алдымен қолыңыздағы талонды аяқтаңыз: қызмет көрсетуді бітіріңіз, келмегенін белгілеңіз немесе кезекке қайтарыңыз.',
      ru: 'Сначала закончите с вызванным талоном: завершите обслуживание, отметьте неявку или верните в очередь.',
      en: 'Finish the ticket you called first: end the service, mark the person absent or return the ticket.',
    },
  },
  QUEUE_NO_OFFICE: {
    kind: 'refused',
    clause: 'std1 p.8',
    text: {
      kk: 'Сіздің есептік жазбаңызға тіркеу орталығы бекітілмеген: кезекпен жұмыс істеуге болмайды.',
      ru: 'За вашей учётной записью не закреплён центр регистрации: работать с очередью нельзя.',
      en: 'Your account belongs to no registration centre: it has no queue.',
    },
  },
  QUEUE_CLOSED: {
    kind: 'refused',
    clause: 'std1 p.8',
    text: {
      kk: 'Тіркеу орталығы бүгін енді жұмыс істемейді: талон берілмейді.',
      ru: 'Центр регистрации сегодня больше не работает: талоны не выдаются.',
      en: 'The registration centre does not open any more today: no ticket is given.',
    },
  },
  QUEUE_NO_BOOKING: {
    kind: 'refused',
    clause: 'std1 p.8(1)',
    text: {
      kk: 'Бұл орталықта кезекті алдын ала брондау көзделмеген: талон келген кезде беріледі.',
      ru: 'В этом центре предварительное бронирование очереди не предусмотрено: талон выдаётся по приходу.',
      en: 'This centre takes no bookings: a ticket is given on arrival.',
    },
  },
  QUEUE_SLOT_UNKNOWN: {
    kind: 'invalid',
    clause: 'std1 p.8(2)',
    text: {
      kk: 'Мұндай уақытқа брондауға болмайды. Тізімнен басқа уақыт таңдаңыз.',
      ru: 'На это время забронировать нельзя. Выберите другое время из списка.',
      en: 'This time cannot be booked. Choose another one from the list.',
    },
  },
  QUEUE_SLOT_FULL: {
    kind: 'conflict',
    clause: 'std1 p.8(2)',
    text: {
      kk: 'Бұл уақыттағы орындар таусылды. Басқа уақыт таңдаңыз.',
      ru: 'Мест на это время не осталось. Выберите другое время.',
      en: 'No place is left at this time. Choose another one.',
    },
  },
  QUEUE_PLACE_TAKEN: {
    kind: 'conflict',
    clause: 'std1 p.8(2)',
    text: {
      kk: 'Бұл өтінім бойынша орын брондалып қойған. Алдымен оны босатыңыз.',
      ru: 'По этой заявке место уже забронировано. Сначала отмените его.',
      en: 'A place is booked for this request already. Cancel it first.',
    },
  },
  QUEUE_PLACE_UNKNOWN: {
    kind: 'not_found',
    clause: 'std1 p.8(2)',
    text: {
      kk: 'Мұндай нөмірмен брондалған орын жоқ. Нөмірді тексеріңіз немесе жалпы кезекке талон алыңыз.',
      ru: 'Брони с таким номером нет. Проверьте номер или возьмите талон в общую очередь.',
      en: 'No place is booked under this number. Check it, or take an ordinary ticket.',
    },
  },
  QUEUE_PLACE_ELSEWHERE: {
    kind: 'refused',
    clause: 'std1 p.8(2)',
    text: {
      kk: 'Орын басқа тіркеу орталығында немесе басқа күнге брондалған. Жалпы кезекке талон алуға болады.',
      ru: 'Место забронировано в другом центре или на другой день. Можно взять талон в общую очередь.',
      en: 'The place is booked at another centre or for another day. An ordinary ticket may be taken.',
    },
  },
} as const satisfies ErrorTable;
