import type { ErrorTable } from './error-row.ts';

/** Errors of the personal cabinet: signing in with an own certificate, and certificates that can't be used. */
export const CABINET_ERRORS = {
  CABINET_CERTIFICATE_UNKNOWN: {
    kind: 'unauthenticated',
    clause: 'std1 p.3',
    text: {
      kk: 'Бұл куәлікті орталық алушыға бермеген. Алғашқы куәлік өтініш пен құжаттар арқылы ХҚКО-да немесе қызмет берушіде алынады: порталда тапсырыс беріңіз де, құжаттарды тапсырыңыз.',
      ru: 'Это свидетельство центр получателю не выдавал. Первое свидетельство получают по заявлению и документам в ЦОН или у услугодателя: сделайте заказ на портале и сдайте документы.',
      en: 'The authority did not issue this certificate to a recipient. The first certificate is given at a PSC or the provider: order it on the portal and hand in the documents.',
    },
  },
  CABINET_NEEDS_AUTHENTICATION: {
    kind: 'unauthenticated',
    clause: 'std1 annex 1',
    text: {
      kk: 'Жеке кабинетке бірдейлестіру куәлігімен кіріңіз: қол қою куәлігімен тек құжатқа қол қойылады.',
      ru: 'Войдите в личный кабинет со свидетельством аутентификации: свидетельством подписи только подписывают документы.',
      en: 'Sign in to the cabinet with the authentication certificate: the signature certificate only signs documents.',
    },
  },
  CABINET_SSL_CERTIFICATE: {
    kind: 'unauthenticated',
    clause: 'std1 annex 6, annex 7',
    text: {
      kk: 'SSL куәлігімен жеке кабинетке кірмейді. Осы ЖСН/БСН бойынша басқа куәлікпен кіріңіз немесе ХҚКО-ға не қызмет берушіге келіңіз.',
      ru: 'Свидетельством SSL в личный кабинет не входят. Войдите с другим свидетельством того же ИИН/БИН или обратитесь в ЦОН либо к услугодателю.',
      en: 'An SSL certificate does not open the cabinet. Use another certificate of the same IIN/BIN, or come to a PSC or the provider.',
    },
  },
  CERTIFICATE_REVOKED: {
    kind: 'refused',
    clause: 'reg p.7 T1c, p.8 C1',
    text: {
      kk: 'Бұл куәлік кері қайтарып алынған. Басқа жарамды куәлікті қолданыңыз немесе ХҚКО-ға не қызмет берушіге келіңіз.',
      ru: 'Это свидетельство отозвано. Воспользуйтесь другим действующим свидетельством или обратитесь в ЦОН либо к услугодателю.',
      en: 'This certificate is revoked. Use another valid certificate, or come to a PSC or the provider.',
    },
  },
  CERTIFICATE_EXPIRED: {
    kind: 'refused',
    clause: 'reg p.7 T1c, p.8 C1',
    text: {
      kk: 'Бұл куәліктің мерзімі өтті. Басқа жарамды куәлікті қолданыңыз немесе ХҚКО-да не қызмет берушіде жаңасын алыңыз.',
      ru: 'Срок этого свидетельства истёк. Воспользуйтесь другим действующим свидетельством или получите новое в ЦОН либо у услугодателя.',
      en: 'This certificate has expired. Use another valid certificate, or get a new one at a PSC or the provider.',
    },
  },
  CERTIFICATE_HELD: {
    kind: 'refused',
    clause: 'reg p.7 T1c, p.8 C1',
    text: {
      kk: 'Бұл куәліктің қолданылуы тоқтатылған. Тоқтатуды басқа жарамды куәлігіңізбен немесе ХҚКО-да не қызмет берушіде алып тастаңыз.',
      ru: 'Действие этого свидетельства приостановлено. Снимите приостановление другим действующим свидетельством либо в ЦОН или у услугодателя.',
      en: 'This certificate is suspended. Release it with another valid certificate of yours, or at a PSC or the provider.',
    },
  },
  CERTIFICATE_NOT_YET_VALID: {
    kind: 'refused',
    clause: 'reg p.7 T1c, p.8 C1',
    text: {
      kk: 'Бұл куәліктің мерзімі әлі басталған жоқ. Басқа жарамды куәлікті қолданыңыз немесе ХҚКО-ға не қызмет берушіге келіңіз.',
      ru: 'Срок этого свидетельства ещё не наступил. Воспользуйтесь другим действующим свидетельством или обратитесь в ЦОН либо к услугодателю.',
      en: 'This certificate is not valid yet. Use another valid certificate, or come to a PSC or the provider.',
    },
  },
} as const satisfies ErrorTable;
