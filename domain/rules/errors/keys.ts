import type { ErrorTable } from './error-row.ts';

/** Errors of the two certificate signing requests and their keys (standard 1 annex 1, RFC 2986). */
export const KEY_ERRORS = {
  CSR_MALFORMED: {
    kind: 'invalid',
    clause: 'RFC 2986',
    text: {
      kk: 'Кілт сұрауы (PKCS#10) оқылмайды. Кілттерді қайта жасаңыз.',
      ru: 'Запрос ключа (PKCS#10) не читается. Создайте ключи заново.',
      en: 'The key request (PKCS#10) cannot be read. Make the keys again.',
    },
  },
  KEY_STORE_DIFFERS: {
    kind: 'invalid',
    clause: 'std1 annex 1',
    text: {
      kk: 'Кілт сұрауы (PKCS#10) тапсырыста таңдалғаннан басқа сақтау орнын атайды. Кілттерді таңдалған жерде қайта жасаңыз немесе сол сақтау орнын таңдаңыз.',
      ru: 'Запрос ключа (PKCS#10) называет не то место хранения, что выбрано в заказе. Создайте ключи заново там, где выбрано, или выберите это место хранения.',
      en: 'The key request (PKCS#10) names another key store than the one chosen in the order. Make the keys again in the chosen place, or choose that place.',
    },
  },
  CSR_TOO_LARGE: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'Кілт сұрауы (PKCS#10) тым үлкен.',
      ru: 'Запрос ключа (PKCS#10) слишком велик.',
      en: 'The key request (PKCS#10) is too large.',
    },
  },
  CSR_PROOF_OF_POSSESSION: {
    kind: 'invalid',
    clause: 'RFC 2986 4.2',
    text: {
      kk: 'Кілт сұрауының қолтаңбасы осы кілтпен қойылмаған.',
      ru: 'Подпись запроса сделана не этим ключом.',
      en: 'The key request is not signed with its own key.',
    },
  },
  KEY_ALGORITHM: {
    kind: 'invalid',
    clause: 'std1 annex 1',
    text: {
      kk: 'Жеке тұлғаның кілті RSA 2048 бит болуы тиіс.',
      ru: 'Ключ физического лица должен быть RSA 2048 бит.',
      en: 'The key of an individual must be RSA 2048 bit.',
    },
  },
  KEY_TOO_SHORT: {
    kind: 'invalid',
    clause: 'std1 annex 1',
    text: {
      kk: 'RSA кілті 2048 биттен қысқа.',
      ru: 'Ключ RSA короче 2048 бит.',
      en: 'The RSA key is shorter than 2048 bits.',
    },
  },
  KEY_TOO_LONG: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'RSA кілті 8192 биттен ұзын.',
      ru: 'Ключ RSA длиннее 8192 бит.',
      en: 'The RSA key is longer than 8192 bits.',
    },
  },
  KEY_EXPONENT: {
    kind: 'invalid',
    clause: 'NIST SP 800-89 5.3.3',
    text: {
      kk: 'RSA кілтінің ашық көрсеткіші рұқсат етілмеген.',
      ru: 'Открытая экспонента ключа RSA недопустима.',
      en: 'The public exponent of the RSA key is not allowed.',
    },
  },
  KEY_KNOWN_WEAK: {
    kind: 'invalid',
    clause: 'CVE-2017-15361',
    text: {
      kk: 'Бұл кілт әлсіз кілттер тізімінде. Жаңа кілт жасаңыз.',
      ru: 'Этот ключ известен как слабый. Создайте новый.',
      en: 'This key is known to be weak. Make a new one.',
    },
  },
  KEYS_EQUAL: {
    kind: 'invalid',
    clause: 'std1 annex 1',
    text: {
      kk: 'Қолтаңба кілті мен бірдейлестіру кілті әртүрлі болуы тиіс.',
      ru: 'Ключ подписи и ключ аутентификации должны быть разными.',
      en: 'The signature key and the authentication key must differ.',
    },
  },
  KEY_ALREADY_USED: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'Бұл кілт бұрын басқа өтінімде қолданылған. Жаңа кілт жасаңыз.',
      ru: 'Этот ключ уже использован в другой заявке. Создайте новый.',
      en: 'This key was already used in another request. Make a new one.',
    },
  },
} as const satisfies ErrorTable;
