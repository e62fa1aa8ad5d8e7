import { OFFICE } from './desk-data.ts';
import type { DeskCase } from './desk-data.ts';

/** What acceptance leaves in the case: the papers seen and the receipt with its five fields. */
export function recordPapers(request: DeskCase, documents: readonly { id: string }[]): void {
  const now = new Date().toISOString();
  const papers = documents.map(({ id: itemId }) => ({
    id: itemId,
    kind: 'PAPER',
    title: request.documentList.find((item) => item.id === itemId)?.title,
    sha256: null,
    url: null,
    createdAt: now,
    itemId,
    seenAt: now,
  }));
  request.documents = [...request.documents, ...papers];
  request.receipt = {
    number: 'R-000017',
    givenAt: now,
    service: request.service,
    items: request.documentList.map((item) => item.title),
    handOutAt: new Date(Date.now() + 86_400_000).toISOString(),
    handOutPlace: OFFICE.name,
    employeeName: 'Серікқызы Айгерім',
    employeePhone: null,
  };
}

/** What the upload of a scan leaves in the case. */
export function recordScan(request: DeskCase, itemId: string): void {
  const title = { kk: 'Скан', ru: 'Скан', en: 'Scan' };
  const scan = { id: `scan-${itemId}`, kind: 'SCAN', title, sha256: null, url: null, itemId, seenAt: null };
  request.documents = [...request.documents, { ...scan, createdAt: new Date().toISOString() }];
}
