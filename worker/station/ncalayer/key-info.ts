import type { ParsedCertificate } from '@kualik/pki/certificate.ts';
import { formatName, nameValue } from '@kualik/pki/names.ts';
import { toPem } from '@kualik/pki/pem.ts';

const ZONE = 'Asia/Almaty';

/** What `getKeyInfo` tells of a key; names and forms of the fields are those of the national program. */
export function keyInfo(certificate: ParsedCertificate): Record<string, string> {
  const { der, subject, issuerName, serialHex, notBefore, notAfter, aki, ski, keyAlgorithm } = certificate;
  return {
    alias: serialHex,
    keyId: ski ?? '',
    algorithm: keyAlgorithm,
    subjectCn: nameValue(subject, 'CN') ?? '',
    subjectDn: formatName(subject),
    issuerCn: nameValue(issuerName, 'CN') ?? '',
    issuerDn: formatName(issuerName),
    serialNumber: serialHex,
    certNotAfter: almatyTime(notAfter),
    certNotBefore: almatyTime(notBefore),
    authorityKeyIdentifier: aki ?? '',
    pem: toPem('CERTIFICATE', der),
  };
}

/** `dd.MM.yyyy HH:mm:ss`. */
function almatyTime(moment: Date): string {
  const [date, time] = moment.toLocaleString('sv-SE', { timeZone: ZONE }).split(' ');
  return `${date?.split('-').reverse().join('.')} ${time}`;
}
