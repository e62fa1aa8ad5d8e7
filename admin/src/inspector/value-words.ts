import { codeWords } from '@kualik/domain/texts/codes/code-words.ts';
import type { KeyUsage } from '@kualik/pki/extensions/spec.ts';
import { OID } from '@kualik/pki/oids.ts';

export const KEY_USAGE_WORDS = codeWords<KeyUsage>({
  digitalSignature: ['кіру мен деректерге қол қою', 'подпись данных и вход', 'signing data and logging in'],
  nonRepudiation: [
    'бас тартуға болмайтын қолтаңба',
    'подпись без отказа от авторства',
    'signature that cannot be denied',
  ],
  keyEncipherment: ['кілттерді шифрлау', 'шифрование ключей', 'encrypting keys'],
  dataEncipherment: ['деректерді шифрлау', 'шифрование данных', 'encrypting data'],
  keyAgreement: ['кілт келісу', 'согласование ключей', 'agreeing on keys'],
  keyCertSign: ['куәліктерге қол қою', 'подпись свидетельств', 'signing certificates'],
  cRLSign: ['тізімдерге қол қою', 'подпись списков отозванных', 'signing revocation lists'],
  encipherOnly: ['тек шифрлау', 'только шифрование', 'encrypting only'],
  decipherOnly: ['тек шифрын ашу', 'только расшифрование', 'decrypting only'],
});

export const PURPOSE_WORDS = codeWords({
  [OID.serverAuth]: ['сервердің аутентификациясы', 'аутентификация сервера', 'authentication of a server'],
  [OID.clientAuth]: ['пайдаланушының аутентификациясы', 'аутентификация пользователя', 'authentication of a user'],
  [OID.emailProtection]: ['пошта мен құжатқа қол қою', 'подпись почты и документов', 'signing mail and documents'],
  [OID.timeStamping]: ['уақыт белгілері', 'метки времени', 'time stamps'],
  [OID.ocspSigning]: ['OCSP жауаптары', 'ответы OCSP', 'OCSP answers'],
  [OID.roleIndividual]: ['жеке тұлға', 'физическое лицо', 'individual'],
  [OID.roleLegalEntity]: ['заңды тұлға', 'юридическое лицо', 'legal entity'],
  [OID.roleNcaAdministrator]: ['ҰКО әкімшісі', 'администратор НУЦ', 'administrator of the authority'],
  [OID.roleNcaManager]: ['ҰКО менеджері', 'менеджер НУЦ', 'manager of the authority'],
  [OID.roleNcaOperator]: ['ҰКО операторы', 'оператор НУЦ', 'operator of the authority'],
  [OID.policyIndividualSignature]: ['жеке тұлға, қол қою', 'физлицо, подпись', 'individual, signature'],
  [OID.policyIndividualAuthentication]: [
    'жеке тұлға, аутентификация',
    'физлицо, аутентификация',
    'individual, authentication',
  ],
  [OID.policyCa]: ['куәландырушы орталық', 'удостоверяющий центр', 'certification authority'],
  [OID.keyStorePkcs12]: ['PKCS#12 файлы', 'файл PKCS#12', 'PKCS#12 file'],
});

export const YES_NO_WORDS = codeWords({
  authority: ['иә, орталық', 'да, центр', 'yes, an authority'],
  holder: ['жоқ, соңғы иесі', 'нет, конечный владелец', 'no, an end holder'],
});
