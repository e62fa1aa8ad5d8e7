/** What a check of the audit can find. alarm: something was tampered with or lost; warning: it could have been; notice: normal. */
export const FINDINGS = {
  ROW_CHANGED: 'alarm',
  ROW_REMOVED: 'alarm',
  ROW_INSERTED: 'alarm',
  ROW_REORDERED: 'alarm',
  TAIL_CUT: 'alarm',
  CHAIN_BROKEN: 'alarm',
  CHAIN_REWRITTEN: 'alarm',
  HEAD_REMOVED: 'alarm',
  HEAD_FILE_MISSING: 'alarm',
  SEAL_INVALID: 'alarm',
  LATE_SEAL: 'warning',
  SEAL_OVERDUE: 'warning',
  SUPERSEDED: 'warning',
  UNSEALED: 'notice',
} as const;

export type FindingCode = keyof typeof FINDINGS;
export type Severity = (typeof FINDINGS)[FindingCode];

export interface Finding {
  code: FindingCode;
  severity: Severity;
  /** Entry, where the finding is about one. */
  id?: number;
  /** Head, where the finding is about one. */
  seq?: number;
  detail: string;
}

export function finding(code: FindingCode, detail: string, place: { id?: number; seq?: number } = {}): Finding {
  return { code, severity: FINDINGS[code], detail, ...place };
}
