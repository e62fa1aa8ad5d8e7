import type { LocalizedText } from './errors.ts';

/** What one side is told of the other in the procedures of p.15, and a head of the complaints before him (std1 p.11). The subject is an id; names stay in the system. @rule reg p.15 */
export const STAFF_NOTICES = {
  operator_letter_sent: {
    kk: 'Оператор куәліктерін беру туралы ресми хат келіп түсті.',
    ru: 'Поступило официальное письмо о выдаче свидетельств оператора.',
    en: 'An official letter asking for an operator’s certificates has arrived.',
  },
  operator_certified: {
    kk: 'Сіздің хатыңыз бойынша оператордың тіркеу куәліктері берілді.',
    ru: 'По вашему письму выданы регистрационные свидетельства оператора.',
    en: 'The operator’s registration certificates were issued upon your letter.',
  },
  employee_appointed: {
    kk: 'Әкімші жаңа қызметкерді тағайындады. Бұйрықты тексеріңіз.',
    ru: 'Администратор назначил нового сотрудника. Проверьте приказ.',
    en: 'An administrator has appointed an employee. Look at the order.',
  },
  employee_ordered_alone: {
    kk: 'Қызметкердің куәліктерін беру туралы өкімге бір ғана адам қол қойды: өзге уәкілетті адам болмаған.',
    ru: 'Распоряжение о выдаче свидетельств сотруднику подписал один человек: других уполномоченных не было.',
    en: 'One person alone signed the order to issue an employee’s certificates: nobody else could.',
  },
  employee_dismissed: {
    kk: 'Қызметкердің өкілеттігі тоқтатылды, тіркеу куәліктері қайтарып алынады.',
    ru: 'Полномочия сотрудника прекращены, его регистрационные свидетельства отзываются.',
    en: 'An employee’s powers have ended and the certificates are being revoked.',
  },
  operator_change: {
    kk: 'Оператор жұмыстан босатылады немесе ауыстырылады: куәліктерін қайтарып алу қажет.',
    ru: 'Оператор увольняется или переводится: его свидетельства нужно отозвать.',
    en: 'An operator is dismissed or transferred: the certificates have to be revoked.',
  },
  operator_change_late: {
    kk: 'Оператордың босатылуы туралы хабар екі күннен кеш берілді: куәліктерді дереу қайтарып алыңыз.',
    ru: 'Об увольнении оператора сообщено позже чем за два дня: отзовите свидетельства немедленно.',
    en: 'The notice of an operator’s dismissal came less than two days before: revoke at once.',
  },
  access_ended: {
    kk: 'Оператордың қолжетімділігі бүгін аяқталды.',
    ru: 'Доступ оператора сегодня прекращён.',
    en: 'The operator’s access has ended today.',
  },
  absence_reported: {
    kk: 'Оператордың ұзақ уақыт болмайтыны хабарланды: жұмысын тоқтату қажет.',
    ru: 'Сообщено о длительном отсутствии оператора: его работу нужно приостановить.',
    en: 'A long absence of an operator was reported: his work has to be stopped.',
  },
  resume_asked: {
    kk: 'Орталық басшысы оператордың жұмысын жалғастыруды сұрайды.',
    ru: 'Руководитель центра просит возобновить работу оператора.',
    en: 'The head of the centre asks to resume the operator’s work.',
  },
  silence_question: {
    kk: 'Оператор он бес күн бойы жұмыс істемеді, ал болмауы тіркелмеген. Себебін көрсетіңіз.',
    ru: 'Оператор не работал пятнадцать дней, а отсутствие не зарегистрировано. Укажите причину.',
    en: 'The operator has done nothing for fifteen days and no absence is recorded. State the reason.',
  },
  two_workplaces: {
    kk: 'Оператордың кілті бір мезгілде екі жұмыс орнында қолданылды.',
    ru: 'Ключ оператора использован одновременно на двух рабочих местах.',
    en: 'The operator’s key was used on two workplaces at once.',
  },
  used_while_absent: {
    kk: 'Оператордың кілті ол жұмыста жоқ кезде қолданылды.',
    ru: 'Ключ оператора использован во время его отсутствия.',
    en: 'The operator’s key was used while he is recorded as absent.',
  },
  violation_sent: {
    kk: 'Оператор жұмысында бұзушылық анықталды. Жауап беріңіз.',
    ru: 'В работе оператора выявлено нарушение. Дайте ответ.',
    en: 'A violation was found in an operator’s work. Please answer.',
  },
  violation_answered: {
    kk: 'Бұзушылық туралы хабарға жауап келді.',
    ru: 'Получен ответ на сообщение о нарушении.',
    en: 'The notice of a violation was answered.',
  },
  copies_requested: {
    kk: 'Қызмет беруші құжаттардың көшірмелерін сұратты.',
    ru: 'Поставщик запросил копии документов.',
    en: 'The provider has requested copies of documents.',
  },
  support_forwarded: {
    kk: 'Қолдау қызметі сіздің орталыққа қатысты өтінішті жіберді.',
    ru: 'Служба поддержки направила обращение, касающееся вашего центра.',
    en: 'The support service has forwarded a request about your centre.',
  },
  calendar_unconfirmed: {
    kk: 'Жұмыс күнтізбесінде тексерілмеген не жетіспейтін күндер бар. Күнтізбені қараңыз.',
    ru: 'В рабочем календаре есть непроверенные или недостающие дни. Посмотрите календарь.',
    en: 'The working calendar has days that are missing or not confirmed. Look at the calendar.',
  },
  complaint_registered: {
    kk: 'Сіздің атыңызға шағым тіркелді. Жауапты орындаушыны тағайындаңыз.',
    ru: 'На ваше имя зарегистрирована жалоба. Назначьте ответственного исполнителя.',
    en: 'A complaint addressed to you was registered. Name the responsible executor.',
  },
  complaint_due: {
    kk: 'Шағымға жауап беру мерзімінің аяқталуына бір жұмыс күні қалды.',
    ru: 'До окончания срока ответа на жалобу остался один рабочий день.',
    en: 'One working day is left to answer a complaint.',
  },
  complaint_overdue: {
    kk: 'Шағымға жауап беру мерзімі өтіп кетті. Дереу жауап беріңіз.',
    ru: 'Срок ответа на жалобу истёк. Дайте ответ немедленно.',
    en: 'The term to answer a complaint is over. Answer at once.',
  },
  operator_issue_signed: {
    kk: 'Оператор куәліктерін беру туралы өкімге бірінші қол қойылды: екінші адамның қолы қажет.',
    ru: 'Распоряжение о выдаче свидетельств оператора подписано первым лицом: нужна подпись второго.',
    en: 'The order to issue an operator’s certificates has its first signature: a second person has to sign.',
  },
  destruction_act_signed: {
    kk: 'Құжаттарды жою актісіне бірінші қол қойылды: екінші адамның қолы қажет.',
    ru: 'Акт об уничтожении документов подписан первым лицом: нужна подпись второго.',
    en: 'An act of destruction has its first signature: a second person has to sign.',
  },
  retention_rule_proposed: {
    kk: 'Құжаттарды сақтау мерзімі ұсынылды: оны растау қажет.',
    ru: 'Предложен срок хранения документов: его нужно подтвердить.',
    en: 'A term of keeping was proposed: it has to be confirmed.',
  },
  support_contact_announced: {
    kk: 'Орталық өтініштерге жауапты адамды хатпен хабарлады: оны тіркеу қажет.',
    ru: 'Центр сообщил письмом об ответственном за обращения: его нужно зарегистрировать.',
    en: 'A centre has named its person for support requests by letter: he has to be registered.',
  },
  key_loss_acted: {
    kk: 'Оператордың кілті жоғалғаны хабарланды: жұмысы тоқтатылды, ол растаған куәліктердің қолданылуы тоқтатыла тұрды.',
    ru: 'Сообщено об утрате ключа оператора: работа остановлена, подтверждённые им свидетельства приостановлены.',
    en: 'The loss of an operator’s key was reported: his work is stopped and what he confirmed is on hold.',
  },
  key_loss_reported: {
    kk: 'Оператор кілтінің жоғалғанын телефон арқылы хабарлады: жұмысы тоқтатылды, қызмет берушінің шешімі қажет.',
    ru: 'Оператор сообщил об утрате ключа по телефону: работа остановлена, нужно решение поставщика.',
    en: 'An operator reported the loss of his key by telephone: his work is stopped, the provider has to decide.',
  },
  key_loss_confirmed: {
    kk: 'Қызмет беруші оператор кілтінің жоғалғанын растады.',
    ru: 'Поставщик подтвердил утрату ключа оператора.',
    en: 'The provider has confirmed the loss of an operator’s key.',
  },
  key_loss_dismissed: {
    kk: 'Қызмет беруші кілттің жоғалмағанын анықтады: оператордың жұмысын жалғастыруды сұрауға болады.',
    ru: 'Поставщик установил, что ключ не утрачен: можно просить о возобновлении работы оператора.',
    en: 'The provider found that the key was not lost: you may ask to resume the operator’s work.',
  },
  archive_alarm: {
    kk: 'Мұрағаттағы құжаттар өзгерген немесе олардың мөрі не қолтаңбасы жарамсыз. Мұрағат бірлігін тексеріңіз.',
    ru: 'Документы в архиве изменены, или их печать либо подпись недействительна. Проверьте единицу хранения.',
    en: 'Archived papers have changed, or a seal or signature over them is not valid. Look at the unit.',
  },
  operator_expiring: {
    kk: 'Оператордың тіркеу куәліктерінің мерзімі жақында аяқталады.',
    ru: 'Скоро истекает срок регистрационных свидетельств оператора.',
    en: 'The registration certificates of an operator end soon.',
  },
} as const satisfies Record<string, LocalizedText>;

export type StaffNoticeKind = keyof typeof STAFF_NOTICES;
