import type { SignatureReport } from '@kualik/domain/rules/signature-report.ts';
import type { ParsedCertificate } from '@kualik/pki/certificate-parse.ts';
import type { CmsInspection } from '@kualik/pki/cms.ts';
import { holderNumbers } from '@kualik/pki/holder-numbers.ts';
import { formatName } from '@kualik/pki/names.ts';
import type { VerifiedTimeStamp } from '@kualik/pki/tsp.ts';
import type { SignatureFinding } from './signature-facts.ts';
import type { SignatureReportType, SignatureSignerType, SignatureTimeStampType } from './signature-report.type.ts';

interface Read {
  cms: CmsInspection;
  finding: SignatureFinding;
}

export function toSignatureReport(report: SignatureReport, read: Read | null, judgedAt: Date): SignatureReportType {
  const authority = read?.finding.authority ?? null;
  return {
    ...report,
    judgedAt,
    signer: read && toSigner(read.cms.signer),
    authority: authority && formatName(authority.subject),
    isAttached: read && read.cms.content !== null,
    algorithm: read && read.cms.algorithm,
    digestAlgorithm: read && read.cms.digestAlgorithm,
    claimedSigningTime: read && read.cms.signingTime,
    timeStamp: read?.finding.timeStamp ? toTimeStamp(read.finding.timeStamp) : null,
  };
}

/** The numbers stand as they are: whoever has the signature has the certificate too. */
function toSigner(certificate: ParsedCertificate): SignatureSignerType {
  const { subject, issuerName, serialHex, notBefore, notAfter, policies, der } = certificate;
  const numbers = holderNumbers(subject);
  return {
    subject: formatName(subject),
    iin: numbers?.iin ?? null,
    bin: numbers?.bin ?? null,
    serial: serialHex,
    issuer: formatName(issuerName),
    notBefore,
    notAfter,
    policies: policies.map(({ oid }) => oid),
    certificate: der,
  };
}

function toTimeStamp({ time, accuracyMillis, signer, policy, serialHex }: VerifiedTimeStamp): SignatureTimeStampType {
  return { time, accuracyMillis, authority: formatName(signer.subject), policy, serial: serialHex };
}
