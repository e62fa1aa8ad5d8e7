import type { ErrorTable } from './error-row.ts';

/** Errors of a request that the applicant signs himself: re-issue and revocation on the portal (regulation p.7, p.8). */
export const SIGNED_REQUEST_ERRORS = {
  SIGNED_REQUEST_DOCUMENT: {
    kind: 'invalid',
    clause: 'reg p.7(1), p.8(1)',
    text: {
      kk: 'Қол қойылған құжат бұл сұрау салуға жарамайды. Сұрау салуды қайта дайындаңыз.',
      ru: 'Подписанный документ не подходит к этому запросу. Подготовьте запрос заново.',
      en: 'The signed document does not fit this request. Prepare the request anew.',
    },
  },
  SIGNED_REQUEST_STALE: {
    kind: 'invalid',
    clause: 'reg p.7(1), p.8(1)',
    text: {
      kk: 'Құжатқа қол қоюға берілген 15 минут өтті. Сұрау салуды қайта дайындап, қол қойыңыз.',
      ru: '15 минут на подписание документа истекли. Подготовьте запрос заново и подпишите его.',
      en: 'The 15 minutes for signing the document are over. Prepare the request anew and sign it.',
    },
  },
  SIGNED_REQUEST_SIGNATURE: {
    kind: 'refused',
    clause: 'reg p.7 T1c, p.8 C1',
    text: {
      kk: 'Сұрау салудағы қолтаңбаның түпнұсқалығы расталмады.',
      ru: 'Подлинность подписи под запросом не подтвердилась.',
      en: 'The signature under the request was not confirmed.',
    },
  },
  SIGNED_REQUEST_SIGNER_UNKNOWN: {
    kind: 'refused',
    clause: 'std1 p.3',
    text: {
      kk: 'Сұрау салуға орталық алушыға бермеген куәлікпен қол қойылған. Алғашқы куәлік құжаттар арқылы ХҚКО-да немесе қызмет берушіде алынады.',
      ru: 'Запрос подписан свидетельством, которое центр получателю не выдавал. Первое свидетельство получают по документам в ЦОН или у услугодателя.',
      en: 'The request is signed with a certificate that the authority did not issue to a recipient. The first one is given at a PSC or the provider on documents.',
    },
  },
  SIGNED_REQUEST_KEY_USAGE: {
    kind: 'refused',
    clause: 'reg p.7(1), p.8(1)',
    text: {
      kk: 'Бірдейлестіру куәлігімен қол қойылмайды. Сұрау салуға қол қою куәлігімен қол қойыңыз.',
      ru: 'Свидетельством аутентификации не подписывают. Подпишите запрос свидетельством подписи.',
      en: 'An authentication certificate does not sign. Sign the request with the signature certificate.',
    },
  },
  SIGNED_REQUEST_OTHER_PERSON: {
    kind: 'refused',
    clause: 'reg p.7 T1c, p.8 C1',
    text: {
      kk: 'Қолтаңба куәлігіндегі ЖСН/БСН сұрау салудағы ЖСН/БСН-мен сәйкес келмейді.',
      ru: 'ИИН/БИН в свидетельстве подписи не совпадает с ИИН/БИН запроса.',
      en: 'The IIN/BIN of the signature certificate differs from that of the request.',
    },
  },
  SIGNED_REQUEST_MISSING: {
    kind: 'refused',
    clause: 'reg p.7 C2, p.8 C1',
    text: {
      kk: 'Алушының қолтаңбасы жоқ: сұрау салу орындалмайды.',
      ru: 'Подписи получателя нет: запрос не исполняется.',
      en: 'The applicant’s signature is missing: the request is not carried out.',
    },
  },
  SIGNED_REQUEST_CONTENT_DIFFERS: {
    kind: 'refused',
    clause: 'reg p.7 C2, p.8 C1',
    text: {
      kk: 'Сұрау салу алушы қол қойғаннан өзгеше.',
      ru: 'Запрос отличается от того, что подписал получатель.',
      en: 'The request differs from what the applicant signed.',
    },
  },
  REVOCATION_TARGET_UNKNOWN: {
    kind: 'refused',
    clause: 'reg p.8 C1',
    text: {
      kk: 'Сіздің атыңызда мұндай куәлік жоқ. Тек өз куәлігіңізді кері қайтарып ала аласыз.',
      ru: 'Такого свидетельства на ваше имя нет. Отозвать можно только собственное свидетельство.',
      en: 'There is no such certificate in your name. Only an own certificate can be revoked.',
    },
  },
  REVOCATION_TARGET_REVOKED: {
    kind: 'refused',
    clause: 'reg p.8 C1',
    text: {
      kk: 'Бұл куәлік бұрын кері қайтарып алынған.',
      ru: 'Это свидетельство уже отозвано.',
      en: 'This certificate is already revoked.',
    },
  },
  REVOCATION_REASON_REQUIRED: {
    kind: 'invalid',
    clause: 'reg t.3 a.4',
    text: {
      kk: 'Кері қайтарып алу себебін тізімнен таңдаңыз.',
      ru: 'Выберите причину отзыва из списка.',
      en: 'Choose the reason of the revocation from the list.',
    },
  },
  REVOCATION_MOMENT_PAST: {
    kind: 'invalid',
    clause: 'reg t.3 a.4',
    text: {
      kk: 'Кері қайтарып алу сәті өтіп кеткен. Алдағы күн мен уақытты таңдаңыз немесе бос қалдырыңыз: сонда куәлік бірден кері қайтарып алынады.',
      ru: 'Момент отзыва уже прошёл. Выберите предстоящие дату и время или оставьте поле пустым: тогда свидетельство отзывается сразу.',
      en: 'The moment of the revocation has passed. Choose a moment ahead, or leave the field empty: then the certificate is revoked at once.',
    },
  },
  REVOCATION_MOMENT_TOO_LATE: {
    kind: 'invalid',
    clause: 'reg t.3 a.4',
    text: {
      kk: 'Бұл сәтте куәліктің мерзімі өтіп кеткен болады. Куәліктің мерзімі аяқталғанға дейінгі сәтті таңдаңыз.',
      ru: 'К этому моменту срок свидетельства уже истечёт. Выберите момент до окончания его срока.',
      en: 'The certificate will have expired by then. Choose a moment within its validity.',
    },
  },
  REVOCATION_MOMENT_COMPROMISED: {
    kind: 'invalid',
    clause: 'reg t.3 a.4',
    text: {
      kk: 'Жоғалған немесе басқаға белгілі болуы мүмкін кілттің куәлігі бірден кері қайтарып алынады: кейінгі сәт таңдалмайды.',
      ru: 'Свидетельство ключа, который утерян или мог стать известен другим, отзывается сразу: отложить отзыв нельзя.',
      en: 'The certificate of a key that is lost or may be known to others is revoked at once; it cannot wait.',
    },
  },
  INVALIDITY_DATE_REASON: {
    kind: 'invalid',
    clause: 'reg t.3 a.4',
    text: {
      kk: 'Кілттің басқаларға белгілі болған күні тек осы себеппен кері қайтарып алғанда көрсетіледі.',
      ru: 'Дату, с которой ключ мог быть известен другим, указывают только при отзыве по этой причине.',
      en: 'Since when a key may be known to others is stated only where this is the reason of the revocation.',
    },
  },
  INVALIDITY_DATE_AHEAD: {
    kind: 'invalid',
    clause: 'reg t.3 a.4',
    text: {
      kk: 'Кілттің басқаларға белгілі болған күні әлі келген жоқ. Өткен күнді көрсетіңіз.',
      ru: 'Дата, с которой ключ мог быть известен другим, ещё не наступила. Укажите прошедшую дату.',
      en: 'The date since which the key may be known to others is still ahead. State one that has passed.',
    },
  },
  INVALIDITY_DATE_TOO_EARLY: {
    kind: 'invalid',
    clause: 'reg t.3 a.4',
    text: {
      kk: 'Ол күні куәліктің мерзімі әлі басталмаған еді. Куәліктің мерзімі басталғаннан кейінгі күнді көрсетіңіз.',
      ru: 'В этот день срок свидетельства ещё не начался. Укажите дату не раньше его начала.',
      en: 'The validity of the certificate had not begun on that date. State one that is not before its beginning.',
    },
  },
  NOT_WITHDRAWABLE: {
    kind: 'conflict',
    clause: 'reg p.6(9), p.7(6)',
    text: {
      kk: 'Сұрау салуды оператор растап қойды: оны енді кері шақыруға болмайды.',
      ru: 'Запрос уже подтверждён оператором: отозвать его больше нельзя.',
      en: 'The operator has confirmed the request already: it can no longer be withdrawn.',
    },
  },
  EMAIL_SIGNED: {
    kind: 'conflict',
    clause: 'reg p.7(1)',
    text: {
      kk: 'Бұл мекенжай сіздің қолтаңбаңыздың астында тұр. Сұрау салуды кері шақырып, дұрыс мекенжаймен жаңасына қол қойыңыз.',
      ru: 'Этот адрес стоит под вашей подписью. Отзовите запрос и подпишите новый с верным адресом.',
      en: 'This address stands under your signature. Withdraw the request and sign a new one with the right address.',
    },
  },
} as const satisfies ErrorTable;
