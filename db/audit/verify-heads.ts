import type { EntityManager } from '@mikro-orm/postgresql';
import { AuditHeadEntity } from '../entities/audit-head.entity.ts';
import { sha256Of } from './audit-row.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import { NO_HEAD, parseHead } from './head-document.ts';
import type { HeadDocument } from './head-document.ts';
import type { HeadFile } from './head-files.ts';

/** Opens a seal: the content when the provider's seal key made it, null otherwise. */
export type OpenSeal = (cms: Uint8Array) => Promise<Uint8Array | null>;

export interface TrustedHead {
  document: HeadDocument;
  sha256: string;
}

export interface HeadsVerdict {
  /** Heads whose seal holds, in order; the rows are compared with these alone. */
  trusted: TrustedHead[];
  findings: Finding[];
}

/** Seals, numbers and links of the head files, and whether the database tells the same. */
export async function verifyHeads(em: EntityManager, files: HeadFile[], openSeal: OpenSeal): Promise<HeadsVerdict> {
  const stored = await em.find(AuditHeadEntity, {}, { orderBy: { seq: 'asc' } });
  const findings: Finding[] = [];
  const opened = new Map<number, TrustedHead>();
  for (const file of files) {
    const head = await open(file.cms, file.seq, openSeal);
    if (head) opened.set(file.seq, head);
    else
      findings.push(
        finding('SEAL_INVALID', `${file.name} does not carry a valid seal over head ${file.seq}`, { seq: file.seq }),
      );
  }
  for (const row of stored) {
    if (files.some(({ seq }) => seq === row.seq)) continue;
    findings.push(finding('HEAD_FILE_MISSING', `head ${row.seq} has no file outside the database`, { seq: row.seq }));
    const head = await open(row.seal, row.seq, openSeal);
    if (head) opened.set(row.seq, head);
    else
      findings.push(
        finding('SEAL_INVALID', `head ${row.seq} of the database does not carry a valid seal`, { seq: row.seq }),
      );
  }
  const trusted = [...opened.values()].sort((a, b) => a.document.seq - b.document.seq);
  findings.push(...linkFindings(trusted), ...storedFindings(stored, opened));
  return { trusted, findings };
}

async function open(cms: Uint8Array, seq: number, openSeal: OpenSeal): Promise<TrustedHead | null> {
  const content = await openSeal(cms);
  const document = content && parseHead(content);
  if (!content || document?.seq !== seq) return null;
  return { document, sha256: sha256Of(content) };
}

function linkFindings(trusted: TrustedHead[]): Finding[] {
  const findings: Finding[] = [];
  let previous: TrustedHead | null = null;
  for (const head of trusted) {
    const { seq, previousSha256, firstId } = head.document;
    const expectedSeq = (previous?.document.seq ?? 0) + 1;
    if (seq !== expectedSeq) {
      findings.push(finding('CHAIN_BROKEN', `heads ${expectedSeq} to ${seq - 1} are missing or not valid`, { seq }));
    } else if (previousSha256 !== (previous?.sha256 ?? NO_HEAD) || firstId <= (previous?.document.lastId ?? 0)) {
      findings.push(finding('CHAIN_BROKEN', `head ${seq} does not follow the head before it`, { seq }));
    }
    previous = head;
  }
  return findings;
}

function storedFindings(stored: AuditHeadEntity[], opened: Map<number, TrustedHead>): Finding[] {
  const findings: Finding[] = [];
  const bySeq = new Map(stored.map((row) => [row.seq, row]));
  const lastStored = stored.at(-1)?.seq ?? 0;
  for (const [seq, { document, sha256 }] of opened) {
    const row = bySeq.get(seq);
    if (!row) {
      const code = seq > lastStored ? 'TAIL_CUT' : 'HEAD_REMOVED';
      findings.push(
        finding(code, `head ${seq} (entries ${document.firstId} to ${document.lastId}) is gone from the database`, {
          seq,
        }),
      );
      continue;
    }
    const same =
      row.headSha256 === sha256 &&
      row.previousSha256 === document.previousSha256 &&
      row.batchSha256 === document.batchSha256 &&
      row.firstId === document.firstId &&
      row.lastId === document.lastId &&
      row.rowCount === document.rowCount &&
      row.sealedAt.toISOString() === document.sealedAt;
    if (!same)
      findings.push(finding('CHAIN_REWRITTEN', `head ${seq} of the database differs from the sealed one`, { seq }));
  }
  return findings;
}
