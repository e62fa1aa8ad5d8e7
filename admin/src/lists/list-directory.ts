import type { TextKey } from '../texts/use-text.ts';
import type { ListName } from './list-types.ts';

interface ListGroup {
  readonly title: TextKey;
  readonly lists: readonly ListName[];
}

/** Where each list stands in the directory of lists; the server says which of them a person opens. */
export const LIST_GROUPS: readonly ListGroup[] = [
  { title: 'lists.groups.cases', lists: ['requests', 'clocks', 'breaches', 'notifications', 'openWork'] },
  { title: 'lists.groups.certificates', lists: ['certificates', 'holds', 'keyLosses', 'revocationLists', 'chipCards'] },
  {
    title: 'lists.groups.people',
    lists: ['employees', 'operators', 'operatorIssues', 'officialLetters', 'keyCarriers', 'workplaces', 'staffNotices'],
  },
  { title: 'lists.groups.hall', lists: ['queueTickets', 'complaints', 'supportRequests', 'supportContacts'] },
  {
    title: 'lists.groups.control',
    lists: ['audit', 'auditHeads', 'violations', 'qualityChecks', 'copyRequests', 'workplaceStatements'],
  },
  { title: 'lists.groups.archive', lists: ['archiveUnits', 'archiveCopies', 'destructionActs', 'retentionRules'] },
];

/** Columns that open a case. In `id` the row itself is the case; in `number` the cell holds the number of one. */
export const CASE_LINKS: Partial<Record<ListName, { readonly column: string; readonly by: 'id' | 'number' }>> = {
  requests: { column: 'number', by: 'id' },
  clocks: { column: 'number', by: 'id' },
  breaches: { column: 'number', by: 'number' },
  notifications: { column: 'number', by: 'number' },
  certificates: { column: 'number', by: 'number' },
  holds: { column: 'number', by: 'number' },
  chipCards: { column: 'request', by: 'number' },
  complaints: { column: 'request', by: 'number' },
  audit: { column: 'number', by: 'number' },
  openWork: { column: 'number', by: 'number' },
  copyRequests: { column: 'number', by: 'number' },
  archiveUnits: { column: 'number', by: 'number' },
  archiveCopies: { column: 'number', by: 'number' },
};
