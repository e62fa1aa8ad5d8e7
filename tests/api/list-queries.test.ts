import { describe, expect, it } from '@jest/globals';
import { CABINET } from '@kualik/api/sign-in/check-permission.ts';
import { LIST_NAMES, listSpec } from '@kualik/db/lists/index.ts';
import type { ListName } from '@kualik/db/lists/index.ts';
import { mayDo, PERMISSIONS } from '@kualik/domain/rules/roles.ts';
import type { Permission } from '@kualik/domain/rules/roles.ts';
import { getNamedType, isInputObjectType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLOutputType } from 'graphql';
import { operationOf, OPERATIONS } from '../support/schema-operations.ts';

/** The list of the registry that filters, sorts, pages and exports the same rows. */
const LIST_OF: Readonly<Record<string, ListName>> = {
  requests: 'requests',
  mails: 'notifications',
  clocks: 'clocks',
  breaches: 'breaches',
  holds: 'holds',
  keyLosses: 'keyLosses',
  queueTickets: 'queueTickets',
  queueFigures: 'queueTickets',
  complaints: 'complaints',
  operators: 'operators',
  keyCarriers: 'keyCarriers',
  officialLetters: 'officialLetters',
  operatorIssues: 'operatorIssues',
  staffNotices: 'staffNotices',
  qualityChecks: 'qualityChecks',
  qualityFindings: 'violations',
  copyRequests: 'copyRequests',
  violations: 'violations',
  workplaceStatements: 'workplaceStatements',
  supportContacts: 'supportContacts',
  supportRequests: 'supportRequests',
  archiveUnits: 'archiveUnits',
  archiveCopies: 'archiveCopies',
  destructionActs: 'destructionActs',
  retentionRules: 'retentionRules',
};

/** Many rows, and yet no list of the registry. */
const NO_LIST: Readonly<Record<string, string>> = {
  lists: 'the registry itself, one row a list',
  list: 'a page of the registry',
  counterCertificates: 'the certificates of the one person at the counter, all of them; each look is recorded',
  deskLoad: 'what each operator does in a period, one row an operator; his cases stand in the lists',
  auditChecks: 'the last checks of the audit chain; each stands in the audit, which is a list',
  machinery: 'the parts of the installation at this moment, one row a certificate, a list or a queue',
  availability: 'measured shares of a period, one row a subject and a day; the samples are no list of the staff',
  operatorRules: 'the rules of p.19(5) as they stand in the act: ten rows of text',
  cardStations: 'what each station of the office tells of its readers at this moment, one row a station',
  notificationTemplates: 'a preview of every letter, one row a template of the program',
};

/** The lists of the cabinet, each with its file. */
const OWN_LISTS: Readonly<Record<string, string>> = {
  ownRequests: 'exportOwnRequests',
  ownCertificates: 'exportOwnCertificates',
};
/** Rows of the cabinet, and yet no list of its own. */
const NO_OWN_LIST: Readonly<Record<string, string>> = {
  ownPapers: 'the papers of one own request, each with a file of its own',
};

const ROWS = ['nodes', 'items', 'rows', 'edges'];

function givesRows(type: GraphQLOutputType): boolean {
  if (isListType(isNonNullType(type) ? type.ofType : type)) return true;
  const named = getNamedType(type);
  return isObjectType(named) && Object.keys(named.getFields()).some((field) => ROWS.includes(field));
}

const listsOf = (isOfCabinet: boolean): string[] =>
  OPERATIONS.filter(
    ({ kind, marks, field }) =>
      kind === 'query' && marks.length > 0 && marks.includes(CABINET) === isOfCabinet && givesRows(field.type),
  ).map(({ field }) => field.name);

describe('every list of the staff filters, sorts, pages and exports', () => {
  it('as a list of the registry, or it is said why there is none', () => {
    expect([...Object.keys(LIST_OF), ...Object.keys(NO_LIST)].sort()).toEqual(listsOf(false).sort());
  });

  it.each(Object.entries(LIST_OF))('%s: list %s', (_query, name) => {
    expect(LIST_NAMES).toContain(name);
  });

  it.each(Object.entries(LIST_OF))('%s: who reads it may export the list %s (reg p.19(1))', (query, name) => {
    const readers = operationOf(query).marks.flatMap((mark) => PERMISSIONS[mark as Permission]);
    expect(readers.filter((role) => !mayDo([role], listSpec(name).permission))).toEqual([]);
  });

  it.each(LIST_NAMES.filter((name) => listSpec(name).scopes))('%s: each role that opens it has a scope', (name) => {
    const { permission, scopes = [] } = listSpec(name);
    expect(scopes.flatMap(({ roles }) => roles).toSorted()).toEqual([...PERMISSIONS[permission]].toSorted());
  });
});

describe('every list of the cabinet filters, sorts, pages and exports', () => {
  it('by an export of its own, or it is said why there is none', () => {
    expect([...Object.keys(OWN_LISTS), ...Object.keys(NO_OWN_LIST)].sort()).toEqual(listsOf(true).sort());
  });

  it.each(Object.entries(OWN_LISTS))(
    '%s: %s, in the cabinet alone, asked in the same words (reg p.19(1))',
    (query, file) => {
      const [read, written] = [operationOf(query), operationOf(file)];
      expect(written.marks).toEqual(read.marks);
      expect(read.marks).toEqual([CABINET]);
      const words = ({ field }: typeof read): string[] => {
        const input = field.args.find(({ name }) => name === 'input')?.type;
        const named = input && getNamedType(input);
        return isInputObjectType(named) ? Object.keys(named.getFields()) : [];
      };
      expect(words(read).sort()).toEqual([...words(written), 'first', 'offset'].sort());
    },
  );
});
