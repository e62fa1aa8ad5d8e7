import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { reportSignature, reportUnreadable, structureFault } from '@kualik/domain/rules/signature-report.ts';
import type { SignatureReport } from '@kualik/domain/rules/signature-report.ts';
import { type OutsideContent, reportCms } from '@kualik/pki/cms.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { FewAtOnce } from './few-at-once.ts';
import { signatureFacts } from './signature-facts.ts';
import { toSignatureReport } from './signature-report.mapper.ts';
import type { SignatureReportType } from './signature-report.type.ts';
import type { VerifySignatureInput } from './verify-signature.input.ts';

/** A GOST path has several verifications of milliseconds each: so many reports at once leave room for everybody else. */
const queue = new FewAtOnce(4, 32);

/** The explained report on anybody's signature, for relying parties; nothing about the people in it is kept. */
export async function verifySignature(context: ApiContext, input: VerifySignatureInput): Promise<SignatureReportType> {
  await context.limits.spend('verifySignature', context.address);
  const outside = outsideOf(input);
  const report = await queue.run(() => judge(context, input.signature, outside));
  await record(context, report);
  return report;
}

async function judge(
  { em, now }: ApiContext,
  signature: Uint8Array,
  outside: OutsideContent | undefined,
): Promise<SignatureReportType> {
  const cms = await reportCms(signature, outside);
  if (!cms.ok) return toSignatureReport(reportUnreadable(structureFault(cms.code)), null, now);
  const finding = await signatureFacts(em, cms, now);
  return toSignatureReport(reportSignature(finding.facts), { cms, finding }, now);
}

function outsideOf({ content, contentHash }: VerifySignatureInput): OutsideContent | undefined {
  if (content && contentHash) throw new CodedError('INPUT_INVALID', { field: 'contentHash' });
  if (content) return { content };
  return contentHash ? { hash: contentHash } : undefined;
}

async function record({ em, now }: ApiContext, { verdict, checks }: SignatureReport): Promise<void> {
  const failed = checks.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
  const actor = { kind: 'system', id: 'signatures' } as const;
  await appendAudit(em, { kind: 'signature.verified', actor, at: now, requestId: null, data: { verdict, failed } });
}
