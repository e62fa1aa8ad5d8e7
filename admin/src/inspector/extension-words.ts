import { OID } from '@kualik/pki/oids.ts';
import type { LocalizedText } from '../api/types.ts';

export interface ExtensionWords {
  readonly title: LocalizedText;
  readonly meaning: LocalizedText;
}

type Three = readonly [kk: string, ru: string, en: string];
const row = (title: Three, meaning: Three): ExtensionWords => ({
  title: { kk: title[0], ru: title[1], en: title[2] },
  meaning: { kk: meaning[0], ru: meaning[1], en: meaning[2] },
});

/** What each extension of a certificate or a list is for, in the words of people (RFC 5280 4.2 and 5.2). */
export const EXTENSION_WORDS: Readonly<Record<string, ExtensionWords>> = {
  [OID.subjectKeyIdentifier]: row(
    ['Иесі кілтінің идентификаторы', 'Идентификатор ключа владельца', 'Identifier of the holder’s key'],
    [
      'Осы куәліктегі ашық кілттің қысқа белгісі. Тізбекті құрғанда кілт осы белгімен табылады.',
      'Короткая метка открытого ключа этого свидетельства. По ней ключ находят, когда строят цепочку.',
      'A short mark of the public key in this certificate. A chain is built by it.',
    ],
  ),
  [OID.authorityKeyIdentifier]: row(
    ['Шығарушы кілтінің идентификаторы', 'Идентификатор ключа издателя', 'Identifier of the issuer’s key'],
    [
      'Қол қойған орталықтың қай кілтпен қол қойғанын көрсетеді.',
      'Показывает, каким ключом подписал выпустивший центр.',
      'Says with which key the issuing authority signed.',
    ],
  ),
  [OID.keyUsage]: row(
    ['Кілттің қолданылуы', 'Использование ключа', 'Key usage'],
    [
      'Кілтке не істеуге рұқсат етілгені. Басқасына қолдануға болмайды.',
      'Что разрешено делать ключом. Для другого он не годится.',
      'What the key may be used for, and nothing else.',
    ],
  ),
  [OID.extKeyUsage]: row(
    ['Кілттің кеңейтілген қолданылуы', 'Расширенное использование ключа', 'Extended key usage'],
    [
      'Куәліктің қай қызметтер мен рөлдерге арналғаны.',
      'Для каких служб и ролей предназначено свидетельство.',
      'Which services and roles the certificate is meant for.',
    ],
  ),
  [OID.basicConstraints]: row(
    ['Негізгі шектеулер', 'Основные ограничения', 'Basic constraints'],
    [
      'Иесі басқаларға куәлік бере ала ма және оның астында қанша орталық тұра алады.',
      'Может ли владелец выпускать свидетельства другим и сколько центров может стоять под ним.',
      'Whether the holder may issue certificates to others, and how many authorities may stand below him.',
    ],
  ),
  [OID.subjectAltName]: row(
    ['Иесінің басқа атаулары', 'Другие имена владельца', 'Other names of the holder'],
    [
      'Электрондық пошта мекенжайлары немесе домен атаулары.',
      'Адреса электронной почты или доменные имена.',
      'E-mail addresses or domain names.',
    ],
  ),
  [OID.certificatePolicies]: row(
    ['Қолдану саясаты', 'Политики применения', 'Certificate policies'],
    [
      'Куәлік қай ережелер бойынша берілген және оларды қайдан оқуға болады.',
      'По каким правилам выпущено свидетельство и где их прочитать.',
      'Under which rules the certificate was issued, and where to read them.',
    ],
  ),
  [OID.policyMappings]: row(
    ['Саясаттардың сәйкестігі', 'Соответствие политик', 'Policy mappings'],
    [
      'Бір орталықтың саясаты екіншісінің қай саясатына тең екенін айтады.',
      'Какая политика одного центра равна политике другого.',
      'Which policy of one authority equals which of another.',
    ],
  ),
  [OID.policyConstraints]: row(
    ['Саясат шектеулері', 'Ограничения политик', 'Policy constraints'],
    [
      'Тізбектің қай жерінен бастап саясат міндетті екенін белгілейді.',
      'С какого места цепочки политика обязательна.',
      'From where in the chain a policy is required.',
    ],
  ),
  [OID.inhibitAnyPolicy]: row(
    ['«Кез келген саясатқа» тыйым', 'Запрет «любой политики»', 'No «any policy»'],
    [
      'Қай деңгейден төмен «кез келген саясат» есептелмейді.',
      'Ниже какого уровня «любая политика» не считается.',
      'Below which level «any policy» does not count.',
    ],
  ),
  [OID.nameConstraints]: row(
    ['Атау шектеулері', 'Ограничения имён', 'Name constraints'],
    [
      'Орталық қандай атауларға ғана куәлік бере алады.',
      'Для каких имён центр может выпускать свидетельства.',
      'For which names the authority may issue certificates.',
    ],
  ),
  [OID.crlDistributionPoints]: row(
    ['Қайтарып алынғандар тізімінің мекенжайы', 'Адрес списка отозванных', 'Address of the revocation list'],
    [
      'Куәлік қайтарып алынбағанын осы мекенжайдағы тізімнен тексереді.',
      'По списку с этого адреса проверяют, не отозвано ли свидетельство.',
      'The list at this address tells whether the certificate is revoked.',
    ],
  ),
  [OID.freshestCrl]: row(
    ['Толықтыру тізімінің мекенжайы', 'Адрес дополнения к списку', 'Address of the delta list'],
    [
      'Толық тізімнен кейін қайтарып алынғандар осында.',
      'Здесь отозванные после полного списка.',
      'What was revoked after the full list.',
    ],
  ),
  [OID.authorityInfoAccess]: row(
    ['Шығарушының қызметтері', 'Службы издателя', 'Services of the issuer'],
    [
      'Орталықтың куәлігін қайдан алуға және жай-күйін қайдан сұрауға болатыны (OCSP).',
      'Где взять свидетельство центра и где спросить состояние (OCSP).',
      'Where to get the issuer’s certificate and to ask for the state (OCSP).',
    ],
  ),
  [OID.ocspNoCheck]: row(
    ['OCSP тексерілмейді', 'Не проверять по OCSP', 'No check by OCSP'],
    [
      'Жауап беруші қызметтің өз куәлігін одан сұрамайды; мерзімі қысқа.',
      'О свидетельстве самой отвечающей службы её не спрашивают; срок его короток.',
      'Nobody asks the responder about itself; its certificate is short-lived.',
    ],
  ),
  [OID.keyStore]: row(
    ['Кілт сақталатын орын', 'Хранилище ключа', 'Key store'],
    [
      'Ұлттық бейіннің кеңейтімі: жабық кілт қандай тасығышта тұр.',
      'Расширение национального профиля: на каком носителе лежит закрытый ключ.',
      'An extension of the national profile: what the private key is kept on.',
    ],
  ),
  [OID.crlNumber]: row(
    ['Тізімнің нөмірі', 'Номер списка', 'Number of the list'],
    [
      'Әр жаңа тізімнің нөмірі үлкен: ескісін жаңасынан ажыратады.',
      'У каждого нового списка номер больше: так старый отличают от нового.',
      'Each new list has a greater number: it tells an old one from a new one.',
    ],
  ),
  [OID.deltaCrlIndicator]: row(
    ['Толықтыру тізімінің белгісі', 'Признак дополнения', 'Delta list'],
    [
      'Бұл – толық тізімге толықтыру; қай нөмірлі тізімге екенін көрсетеді.',
      'Это дополнение к полному списку с указанным номером.',
      'This list completes the full list of that number.',
    ],
  ),
  [OID.issuingDistributionPoint]: row(
    ['Тізімнің қамтуы', 'Область действия списка', 'Scope of the list'],
    [
      'Тізім қай куәліктер туралы және қай мекенжайда жарияланады.',
      'О каких свидетельствах этот список и где он публикуется.',
      'Which certificates the list is about and where it is published.',
    ],
  ),
  [OID.expiredCertsOnCrl]: row(
    ['Мерзімі өткендер де тізімде', 'Истёкшие остаются в списке', 'Expired ones stay on the list'],
    [
      'Мерзімі өткен куәліктер де осы уақыттан бері тізімде қалады.',
      'Истёкшие свидетельства остаются в списке с этого времени.',
      'Expired certificates stay on the list from this time on.',
    ],
  ),
};

/** An extension that the program does not know. */
export const UNKNOWN_EXTENSION: ExtensionWords = row(
  ['Белгісіз кеңейтім', 'Неизвестное расширение', 'Unknown extension'],
  [
    'Бұл бағдарлама оны білмейді. Ол сыни болса, куәлікке сенуге болмайды.',
    'Эта программа его не знает. Если оно критическое, свидетельству доверять нельзя.',
    'This program does not know it. If it is critical, the certificate must not be trusted.',
  ],
);
