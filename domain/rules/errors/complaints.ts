import type { ErrorTable } from './error-row.ts';

/** Errors of complaints (standard 1 p.11–12). */
export const COMPLAINT_ERRORS = {
  COMPLAINT_CONTENT: {
    kind: 'invalid',
    clause: 'std1 p.11',
    text: {
      kk: 'Шағымда жеке тұлғаның тегі, аты мен пошталық мекенжайы, ал заңды тұлғаның атауы, пошталық мекенжайы, шығыс нөмірі мен күні көрсетілуі тиіс.',
      ru: 'В жалобе указываются: физическим лицом – фамилия, имя и почтовый адрес; юридическим лицом – наименование, почтовый адрес, исходящий номер и дата.',
      en: 'A complaint gives surname, first name and postal address of an individual, or name, postal address, outgoing number and date of a legal entity.',
    },
  },
  COMPLAINT_SIGNATURE: {
    kind: 'invalid',
    clause: 'std1 p.11',
    text: {
      kk: 'Шағымға көрсетілетін қызметті алушы қол қоюы тиіс.',
      ru: 'Жалоба должна быть подписана услугополучателем.',
      en: 'A complaint must be signed by the recipient of the service.',
    },
  },
  COMPLAINT_SCAN: {
    kind: 'invalid',
    clause: 'std1 p.11',
    text: {
      kk: 'Қағаз шағымның сканын алдымен жүктеңіз: ол болмаса, шағым тіркелмейді.',
      ru: 'Сначала загрузите скан бумажной жалобы: без него она не регистрируется.',
      en: 'Upload the scan of the complaint on paper first: without it the complaint is not registered.',
    },
  },
  COMPLAINT_STATE: {
    kind: 'conflict',
    clause: 'std1 p.11',
    text: {
      kk: 'Бұл әрекет шағымның қазіргі күйінде орындалмайды.',
      ru: 'Это действие не подходит к нынешнему состоянию жалобы.',
      en: 'This action does not fit the present state of the complaint.',
    },
  },
  COMPLAINT_CHANGED: {
    kind: 'conflict',
    clause: 'std1 p.11',
    text: {
      kk: 'Шағымның күйі өзгеріп кетті. Бетті жаңартып, қайта қараңыз.',
      ru: 'Состояние жалобы уже изменилось. Обновите страницу и посмотрите снова.',
      en: 'The state of the complaint has changed meanwhile. Reload it and look again.',
    },
  },
  COMPLAINT_NOT_OVERDUE: {
    kind: 'refused',
    clause: 'std1 p.11',
    text: {
      kk: 'Жауап беру мерзімі әлі өткен жоқ. Жауапты күтіңіз; келіспесеңіз немесе жауап мерзімінде берілмесе, уәкілетті органға жүгіне аласыз.',
      ru: 'Срок ответа ещё не истёк. Дождитесь ответа; при несогласии или если ответа в срок нет, можно обратиться в уполномоченный орган.',
      en: 'The term of the answer is not over. Wait for it; if you disagree, or no answer comes in time, you may turn to the authorised body.',
    },
  },
  COMPLAINT_NOT_YOURS: {
    kind: 'forbidden',
    clause: 'std1 p.11',
    text: {
      kk: 'Бұл шағым басқа ұйымға немесе басқа орындаушыға жолданған.',
      ru: 'Эта жалоба адресована другой организации или поручена другому исполнителю.',
      en: 'This complaint belongs to another organisation or another executor.',
    },
  },
  COMPLAINT_EXECUTOR: {
    kind: 'invalid',
    clause: 'std1 p.11',
    text: {
      kk: 'Жауапты орындаушы ретінде осы ұйымның жұмыс істеп жүрген қызметкерін таңдаңыз.',
      ru: 'Ответственным исполнителем может быть только действующий сотрудник этой организации.',
      en: 'The responsible executor must be an active employee of the organisation.',
    },
  },
  COMPLAINT_UNKNOWN: {
    kind: 'not_found',
    clause: 'std1 p.11',
    text: {
      kk: 'Мұндай нөмірлі шағым жоқ. Нөмірді тексеріңіз.',
      ru: 'Жалобы с таким номером нет. Проверьте номер.',
      en: 'There is no complaint under this number. Check it.',
    },
  },
} as const satisfies ErrorTable;
