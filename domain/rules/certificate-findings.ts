import { finding, type FindingTable } from './finding.ts';

/** What the checks of the signer's certificate and of the time may find. @rule issue 4(7) */
export const CERTIFICATE_FINDINGS = {
  chain: {
    trusted: finding(
      'passed',
      'Куәлікті біздің куәландырушы орталық берген.',
      'Сертификат выдан нашим удостоверяющим центром.',
      'The certificate was issued by an authority of ours.',
    ),
    untrusted: finding(
      'failed',
      'Куәлік біздің куәландырушы орталықтардың ешқайсысына апармайды.',
      'Сертификат не ведёт ни к одному из наших удостоверяющих центров.',
      'The certificate leads to none of our authorities.',
    ),
    broken: finding(
      'failed',
      'Куәліктер тізбегі орталықтардың шектеулерін бұзады.',
      'Цепочка сертификатов нарушает ограничения центров.',
      'The chain of certificates breaks the constraints of the authorities.',
    ),
  },
  policy: {
    known: finding(
      'passed',
      'Куәліктің қолдану саясаты бізге белгілі.',
      'Политика применения сертификата нам известна.',
      'The policy of the certificate is known to us.',
    ),
    unknown: finding(
      'failed',
      'Куәліктің қолдану саясаты біздікі емес.',
      'Политика применения сертификата не наша.',
      'The policy of the certificate is none of ours.',
    ),
    absent: finding(
      'absent',
      'Куәлікте қолдану саясаты көрсетілмеген.',
      'Политика применения в сертификате не указана.',
      'The certificate names no policy.',
    ),
  },
  time_stamp: {
    valid: finding(
      'passed',
      'Уақыт белгісі қолтаңбаның осы уақытта болғанын дәлелдейді.',
      'Метка времени доказывает, что подпись в это время уже была.',
      'The time stamp proves that the signature existed at this time.',
    ),
    invalid: finding(
      'absent',
      'Уақыт белгісі жарамсыз және ештеңені дәлелдемейді.',
      'Метка времени недействительна и ничего не доказывает.',
      'The time stamp is not valid and proves nothing.',
    ),
    unavailable: finding(
      'absent',
      'Уақыт белгісін қазір тексеру мүмкін емес; ол ескерілмеді.',
      'Метку времени сейчас проверить нельзя; она не учтена.',
      'The time stamp cannot be judged at the moment; it was left aside.',
    ),
    needed: finding(
      'unavailable',
      'Уақыт белгісін қазір тексеру мүмкін емес, ал жауап соған байланысты: куәлік бұрын жарамды болған шығар. Кейінірек қайталаңыз.',
      'Метку времени сейчас проверить нельзя, а ответ зависит от неё: раньше сертификат мог действовать. Повторите позже.',
      'The time stamp cannot be judged now, and the answer rests on it: the certificate may have been good before. Try again later.',
    ),
    absent: finding(
      'absent',
      'Қолтаңбада уақыт белгісі жоқ.',
      'Метки времени в подписи нет.',
      'The signature carries no time stamp.',
    ),
  },
  validity: {
    valid: finding(
      'passed',
      'Куәліктің мерзімі бұл сәтте жүріп тұр.',
      'Срок сертификата на этот момент идёт.',
      'The certificate is within its term at this moment.',
    ),
    expired: finding(
      'failed',
      'Куәліктің мерзімі бұл сәтке дейін біткен.',
      'Срок сертификата к этому моменту истёк.',
      'The term of the certificate had ended by this moment.',
    ),
    not_yet_valid: finding(
      'failed',
      'Куәліктің мерзімі бұл сәтте әлі басталмаған.',
      'Срок сертификата на этот момент ещё не начался.',
      'The term of the certificate had not begun at this moment.',
    ),
    moment_unknown: finding(
      'absent',
      'Қол қойылған уақыт белгісіз.',
      'Время подписания неизвестно.',
      'The time of signing is not known.',
    ),
  },
  revocation: {
    good: finding(
      'passed',
      'Куәлік бұл сәтте қайтарып алынбаған.',
      'Сертификат на этот момент не отозван.',
      'The certificate is not revoked at this moment.',
    ),
    revoked: finding(
      'failed',
      'Куәлік бұл сәтке дейін қайтарып алынған.',
      'Сертификат к этому моменту отозван.',
      'The certificate had been revoked by this moment.',
    ),
    held: finding(
      'failed',
      'Куәліктің қолданылуы бұл сәтте тоқтатылған.',
      'Действие сертификата на этот момент приостановлено.',
      'The certificate is on hold at this moment.',
    ),
    unknown: finding(
      'unavailable',
      'Қайтарып алу туралы мәлімет қазір қолжетімсіз. Бұл қолтаңба жарамсыз дегенді білдірмейді; кейінірек қайталаңыз.',
      'Сведения об отзыве сейчас недоступны. Это не значит, что подпись недействительна; повторите позже.',
      'Information about revocation is not available now. That does not mean the signature is invalid; try again later.',
    ),
    moment_unknown: finding(
      'absent',
      'Қол қойылған уақыт белгісіз.',
      'Время подписания неизвестно.',
      'The time of signing is not known.',
    ),
  },
} as const satisfies FindingTable;
