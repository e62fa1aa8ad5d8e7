import type { LocalizedText } from './errors/error-row.ts';
import type { CheckOutcome } from './finding.ts';
import { FINDINGS, type FindingsOf, type SignatureVerdict, VERDICT_TEXTS } from './signature-findings.ts';

/** How a certificate stood at one moment. */
export interface CertificateMoment {
  validity: FindingsOf<'validity'>;
  revocation: FindingsOf<'revocation'>;
}

/** What was found out about a signature that could be read. */
export interface SignatureFacts {
  content: FindingsOf<'content'>;
  signature: FindingsOf<'signature'>;
  binding: FindingsOf<'signing_certificate'>;
  keyUsage: FindingsOf<'key_usage'>;
  chain: FindingsOf<'chain'>;
  policy: FindingsOf<'policy'>;
  timeStamp: FindingsOf<'time_stamp'>;
  /** At the time that a valid stamp proves, else at the time the signer says; null when he says none. */
  atSigning: CertificateMoment | null;
  now: CertificateMoment;
}

export type StructureFault = Exclude<FindingsOf<'structure'>, 'read'>;

export type CheckName =
  | 'structure'
  | 'content'
  | 'signature'
  | 'signing_certificate'
  | 'key_usage'
  | 'chain'
  | 'policy'
  | 'time_stamp'
  | 'validity_at_signing'
  | 'revocation_at_signing'
  | 'validity_now'
  | 'revocation_now';

export interface ReportedCheck {
  name: CheckName;
  outcome: CheckOutcome;
  /** Whether the verdict rests on it; the others explain. */
  isDecisive: boolean;
  text: LocalizedText;
}

export interface SignatureReport {
  verdict: SignatureVerdict;
  text: LocalizedText;
  checks: ReportedCheck[];
}

const UNKNOWN_MOMENT: CertificateMoment = { validity: 'moment_unknown', revocation: 'moment_unknown' };

type Row = [CheckName, { outcome: CheckOutcome; text: LocalizedText }, isDecisive: boolean];

/** Whether the certificate is over by now and a stamp could show that it was good before. */
function isOver({ validity, revocation }: CertificateMoment): boolean {
  return validity === 'expired' || revocation === 'revoked' || revocation === 'held';
}

/**
 * Without a proof of its time a signature is worth what its certificate is worth now; a claimed time proves nothing. A stamp
 * that cannot be judged now leaves the verdict open where it alone could save the signature.
 */
function rowsOf(facts: SignatureFacts): Row[] {
  const { now, atSigning } = facts;
  const isProven = facts.timeStamp === 'valid';
  const isNeeded = facts.timeStamp === 'unavailable' && isOver(now);
  const isByNow = !isProven && !isNeeded;
  const then = atSigning ?? UNKNOWN_MOMENT;
  return [
    ['structure', FINDINGS.structure.read, true],
    ['content', FINDINGS.content[facts.content], true],
    ['signature', FINDINGS.signature[facts.signature], true],
    ['signing_certificate', FINDINGS.signing_certificate[facts.binding], true],
    ['key_usage', FINDINGS.key_usage[facts.keyUsage], true],
    ['chain', FINDINGS.chain[facts.chain], true],
    ['policy', FINDINGS.policy[facts.policy], true],
    ['time_stamp', FINDINGS.time_stamp[isNeeded ? 'needed' : facts.timeStamp], isProven || isNeeded],
    ['validity_at_signing', FINDINGS.validity[then.validity], isProven],
    ['revocation_at_signing', FINDINGS.revocation[then.revocation], isProven],
    ['validity_now', FINDINGS.validity[now.validity], isByNow],
    ['revocation_now', FINDINGS.revocation[now.revocation], isByNow],
  ];
}

function reported(rows: readonly Row[]): SignatureReport {
  const checks = rows.map(([name, { outcome, text }, isDecisive]) => ({ name, outcome, isDecisive, text }));
  const decisive = checks.filter(({ isDecisive }) => isDecisive).map(({ outcome }) => outcome);
  const isOpen = decisive.includes('unavailable');
  const verdict = decisive.includes('failed') ? 'invalid' : isOpen ? 'indeterminate' : 'valid';
  return { verdict, text: VERDICT_TEXTS[verdict], checks };
}

/**
 * The report on a signature: each check with its words, and the verdict. One decisive failure makes it invalid; what is
 * merely unavailable leaves it open. Does not check who may sign what. @rule issue 4(7)
 */
export function reportSignature(facts: SignatureFacts): SignatureReport {
  return reported(rowsOf(facts));
}

/** The report on what could not be read as a signature of one signer. @rule issue 4(7) */
export function reportUnreadable(fault: StructureFault): SignatureReport {
  return reported([['structure', FINDINGS.structure[fault], true]]);
}

/** Whether a fault of the reader is one that the report can tell; any other counts as malformed. */
export function structureFault(code: string): StructureFault {
  const isKnown = (text: string): text is FindingsOf<'structure'> => Object.hasOwn(FINDINGS.structure, text);
  return isKnown(code) && code !== 'read' ? code : 'CMS_MALFORMED';
}
