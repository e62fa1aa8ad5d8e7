import type { ErrorTable } from './error-row.ts';

/** Errors of the counter: issue onto the identity card and revocation (regulation p.9, p.10; standard 1 p.3). */
export const COUNTER_ERRORS = {
  REPEAT_ON_PORTAL: {
    kind: 'refused',
    clause: 'std1 p.3',
    text: {
      kk: 'Адамның жарамды куәлігі бар: қайта алу порталда сол куәліктің қолтаңбасымен жасалады. Кілт жоғалса, алдымен куәлік ХҚКО-да не қызмет берушіде кері қайтарып алынады.',
      ru: 'У человека есть действующее свидетельство: повторное получение – на портале с подписью этим свидетельством. Если ключ утерян, сначала свидетельство отзывают в ЦОН или у услугодателя.',
      en: 'The person holds a certificate in force: the repeat is made on the portal, signed with it. If the key is lost, the certificate is revoked at a PSC or the provider first.',
    },
  },
  REPEAT_GROUND_UNTRUE: {
    kind: 'invalid',
    clause: 'std1 p.3',
    text: {
      kk: 'Бұл адамның осы түрдегі жарамды қолтаңба куәлігі жоқ: қайта алу негізімен бас тартуға болмайды.',
      ru: 'У этого человека нет действующего свидетельства подписи того же вида: отказать по этому основанию нельзя.',
      en: 'This person holds no signature certificate of this kind in force: this ground does not serve.',
    },
  },
  REVOCATION_KIND_DIFFERS: {
    kind: 'refused',
    clause: 'std1 p.9 revoke',
    text: {
      kk: 'Куәлік өтініш берушінің басқа түріне берілген, оны кері қайтарып алуға басқа құжаттар керек. Куәлікке тапсырыс берілген түрді таңдап, жаңа өтінім бастаңыз.',
      ru: 'Свидетельство выдано заявителю другого вида, для его отзыва нужны другие документы. Начните новую заявку с тем видом, с которым свидетельство заказывали.',
      en: 'The certificate was issued to another kind of applicant, and its revocation needs other papers. Start a new request with the kind under which it was ordered.',
    },
  },
  REPRESENTATIVE_REQUIRED: {
    kind: 'invalid',
    clause: 'std1 p.9 revoke',
    text: {
      kk: 'Өтініш берушінің атынан келген өкілдің тегін, атын, ЖСН-ін және негіз құжатын енгізіңіз немесе өтініш берушінің өзі келгенін белгілеңіз.',
      ru: 'Укажите фамилию, имя, ИИН представителя и документ, по которому он действует, или отметьте, что заявитель пришёл сам.',
      en: 'Enter the name and the IIN of the representative and the paper by which he acts, or mark that the applicant came himself.',
    },
  },
  EMPLOYEE_WITHOUT_OFFICE: {
    kind: 'forbidden',
    clause: 'reg p.5(15)',
    text: {
      kk: 'Қызметкерге халыққа қызмет көрсету орталығы бекітілмеген. Әкімшіге жүгініңіз.',
      ru: 'За сотрудником не закреплён центр обслуживания. Обратитесь к администратору.',
      en: 'The employee belongs to no service centre. Turn to the administrator.',
    },
  },
  KIND_WITHOUT_PAIR: {
    kind: 'refused',
    clause: 'reg p.9(10)',
    text: {
      kk: 'Жеке куәлікке тек қолтаңба мен аутентификация куәліктерінің жұбы жазылады. SSL куәлігі үшін кілттің басқа сақтау орнын таңдаңыз.',
      ru: 'На удостоверение личности записывают только пару: подпись и аутентификация. Для SSL-свидетельства выберите другое место хранения ключа.',
      en: 'Only the pair of signature and authentication goes onto the identity card. Choose another place for the key of an SSL certificate.',
    },
  },
  CARD_WITHOUT_GOST: {
    kind: 'refused',
    clause: 'std1 annexes 4, 8',
    text: {
      kk: 'Заңды тұлғаның қолтаңба кілті МЕМСТ 34.310-2004 бойынша жасалады, ал жеке куәлік тек RSA кілттерін жасайды. Кілттің басқа сақтау орнын таңдаңыз.',
      ru: 'Ключ подписи юридического лица создаётся по ГОСТ 34.310-2004, а удостоверение личности создаёт только ключи RSA. Выберите другое место хранения ключа.',
      en: 'The signature key of a legal entity is of GOST 34.310-2004, and an identity card makes RSA keys only. Choose another place for the key.',
    },
  },
  CARD_WORK_NOT_READY: {
    kind: 'unavailable',
    clause: 'reg p.9(10)',
    text: {
      kk: 'Куәліктер әлі шығарылып жатыр. Бірнеше секундтан кейін қайталаңыз.',
      ru: 'Свидетельства ещё выпускаются. Повторите через несколько секунд.',
      en: 'The certificates are still being issued. Repeat in a few seconds.',
    },
  },
  CARD_STEP_FOREIGN: {
    kind: 'conflict',
    clause: 'reg p.9(10)',
    text: {
      kk: 'Бұл куәлік осы өтінімдікі емес.',
      ru: 'Это свидетельство не из этой заявки.',
      en: 'This certificate is not of this request.',
    },
  },
  SIGNATURE_NOT_SEEN: {
    kind: 'invalid',
    clause: 'reg p.9(7)',
    text: {
      kk: 'Алушы қол қойған өтініш көрілгенін белгілеңіз.',
      ru: 'Отметьте, что видели заявление с подписью получателя.',
      en: 'Tick that the application signed by the applicant was seen.',
    },
  },
  SIGNED_APPLICATION_NOT_SCANNED: {
    kind: 'invalid',
    clause: 'reg p.9(7)',
    text: {
      kk: 'Алушы қол қойған өтініштің сканын тіркеңіз.',
      ru: 'Приложите скан заявления с подписью получателя.',
      en: 'Attach the scan of the application that the applicant signed.',
    },
  },
} as const satisfies ErrorTable;
