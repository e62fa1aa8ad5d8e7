import { hoursFromNow } from './desk-states.ts';

const finding = (code: string, severity: string, entry: number | null, head: number | null) => ({
  ...{ code, severity, entry, head },
});

const GOOD = {
  ...{ id: 'check-1', orderedAt: hoursFromNow(-24), doneAt: hoursFromNow(-24), heads: 1440, sealedRows: 56_021 },
  ...{ unsealedRows: 4, isIndependent: true, findingCount: 1, findings: [finding('UNSEALED', 'NOTICE', null, null)] },
};

const BROKEN = {
  ...GOOD,
  ...{ id: 'check-2', orderedAt: hoursFromNow(0), doneAt: hoursFromNow(0), findingCount: 102 },
  findings: [finding('ROW_CHANGED', 'ALARM', 4711, null), finding('LATE_SEAL', 'WARNING', 12, 3)],
};

/** The checks of the chain: one of yesterday; the one that is ordered runs once and then finds a changed entry. */
export function auditingAnswers() {
  let asked: 'no' | 'running' | 'done' = 'no';
  return {
    auditChecks: () => {
      if (asked === 'no') return [GOOD];
      if (asked === 'done') return [BROKEN, GOOD];
      asked = 'done';
      return [{ ...BROKEN, doneAt: null, heads: null, sealedRows: null, unsealedRows: null, findings: [] }, GOOD];
    },
    orderAuditCheck: () => {
      asked = 'running';
      return { ...BROKEN, doneAt: null, findings: [] };
    },
  };
}
