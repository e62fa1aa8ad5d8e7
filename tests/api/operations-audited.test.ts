import { describe, expect, it } from '@jest/globals';
import { judgeAudit } from '@kualik/api/audit/judge-audit.ts';
import type { AuditGap } from '@kualik/api/audit/judge-audit.ts';
import { judgeRoutes } from '@kualik/api/audit/judge-route.ts';
import { ROUTE_ENTRIES } from '@kualik/api/audit/route-entries.ts';
import type { JudgedRoute } from '@kualik/api/audit/route-entries.ts';
import { READ } from '@kualik/api/audit/read-entries.ts';
import { tellGap } from '@kualik/api/audit/tell-gap.ts';
import { NOTHING_CHANGED, WRITTEN } from '@kualik/api/audit/written-entries.ts';
import { createMetrics } from '@kualik/api/http/metrics.ts';
import { createLog } from '@kualik/api/log.ts';
import { createSchema } from '@kualik/api/schema/create-schema.ts';
import { followAudit, noteAudit, noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { AUDIT_KINDS } from '@kualik/domain/rules/audit-kinds.ts';
import { buildSchema, graphql } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';

const schema = await createSchema();
const MUTATIONS = Object.keys(schema.getMutationType()?.getFields() ?? {});
const QUERIES = Object.keys(schema.getQueryType()?.getFields() ?? {});

const NOBODY = { session: { state: 'none' } } as const;

/** Queries that show no person to anybody but himself, and why. `list` owes an entry where its list names people. */
const NO_ENTRY_OWED: Record<string, readonly string[]> = {
  'the same for everybody': [
    ...['authorities', 'calendar', 'errorCodes', 'formSchema', 'formSchemas', 'holdDays', 'holderReasons'],
    ...['installation', 'operatorRules', 'policy', 'regions', 'service', 'services', 'storageAdvice'],
    ...['captchaChallenge', 'captchaPicture', 'lists', 'notificationTemplates', 'queueSlots', 'questionnaire'],
  ],
  'figures, numbers and terms without names': [
    ...['availability', 'breaches', 'clocks', 'copyRequests', 'inboxCounts', 'keyCarriers', 'questionnaireStatistics'],
    ...[
      'cardStations',
      'requestFigures',
      'machinery',
      'auditChecks',
      'cardWorkState',
      'queueBoard',
      'queueFigures',
      'queueTickets',
      'retentionRules',
      'sealedExport',
      'staffNotices',
    ],
  ],
  'state of a matter for who knows its number, code or link; nothing personal': [
    ...['complaintState', 'holdLink', 'installLink', 'queuePlace', 'requestStatus'],
  ],
  'his own session, or the document that he himself signs': ['me', 'operatorInstallDocument'],
  'by the list that it names': ['list'],
};

describe('every change is in the audit log (reg p.19(2))', () => {
  it('each mutation names the entries it writes, or is known to change nothing; a new one has to be entered', () => {
    const known = new Set([...Object.values(WRITTEN).flat(), ...NOTHING_CHANGED]);
    expect([...known].toSorted()).toEqual(MUTATIONS.toSorted());
  });

  it('each query names the entry of its reading, or why it owes none; a new one has to be entered', () => {
    const known = [...Object.values(READ).flat(), ...Object.values(NO_ENTRY_OWED).flat()];
    expect(known.toSorted()).toEqual(QUERIES.toSorted());
  });

  it('each entry is a kind of the table', () => {
    const kinds = [...Object.keys(WRITTEN), ...Object.keys(READ)];
    expect(kinds.filter((kind) => !Object.hasOwn(AUDIT_KINDS, kind))).toEqual([]);
  });
});

/** Addresses of the api beside GraphQL that owe no entry, and why. */
const NO_ROUTE_ENTRY_OWED: Record<string, readonly string[]> = {
  'certificates and lists, for everybody': ['GET /ca/:file', 'GET /crl/:file'],
  'the state of the program': ['GET /healthz', 'GET /readyz', 'GET /metrics'],
};

describe('what is read and written beside GraphQL', () => {
  const folder = new URL('../../api/http/', import.meta.url);
  const source = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));

  it('names its entry, or why it owes none; a new address has to be entered', () => {
    const routes = source.flatMap((text) =>
      [...text.matchAll(/router\.(get|post)\(\s*'([^']+)'/g)].map(
        ([, way = '', path]) => `${way.toUpperCase()} ${path}`,
      ),
    );
    const known = [...Object.keys(ROUTE_ENTRIES), ...Object.values(NO_ROUTE_ENTRY_OWED).flat()];
    expect(routes.toSorted()).toEqual(known.toSorted());
  });

  it.each(Object.keys(ROUTE_ENTRIES) as JudgedRoute[])('%s is judged by the entry it left', async (route) => {
    const gaps: AuditGap[] = [];
    const judge = judgeRoutes((gap) => gaps.push(gap));
    expect(await judge(route, NOBODY, async () => ANSWER)).toBe(ANSWER);
    expect(gaps).toEqual([{ operation: route, owed: ROUTE_ENTRIES[route], seen: [] }]);
    await judge(route, NOBODY, async () => noteAudit(ROUTE_ENTRIES[route][0]));
    await judge(route, NOBODY, async () => noteUnchanged());
    await judge(route, NOBODY, () => Promise.reject(new Error('refused'))).catch(() => null);
    expect(gaps).toHaveLength(1);
    expect(source.filter((text) => text.includes(`judge('${route}'`))).toHaveLength(1);
  });
});

const SMALL = `
  type Case { number: String }
  type Page { items: [Case!]! }
  type Query { request: Case operators: Page regions: Case list(name: String): Page }
  type Mutation { claimRequest: Case touchClaim: Case novelty: Case }
`;

/** A schema of names that the tables know; its root fields do what the case says. */
function small(resolver: () => unknown, tell: (gap: AuditGap) => void): GraphQLSchema {
  const built = buildSchema(SMALL);
  for (const type of [built.getQueryType(), built.getMutationType()])
    for (const field of Object.values(type?.getFields() ?? {})) field.resolve = resolver;
  return judgeAudit(built, tell);
}

const ANSWER = { number: '1' };
const after = (note: () => void, answer: unknown) => () => {
  note();
  return answer;
};

describe('an operation that succeeds is judged by the entries it left', () => {
  it.each<[string, string, () => unknown, Partial<AuditGap> | null]>([
    [
      'a mutation without its entry',
      'mutation { claimRequest { number } }',
      () => ANSWER,
      { operation: 'claimRequest', owed: ['claim.taken'], seen: [] },
    ],
    [
      'a mutation with another entry than its own',
      'mutation { claimRequest { number } }',
      after(() => noteAudit('claim.released'), ANSWER),
      { operation: 'claimRequest', seen: ['claim.released'] },
    ],
    [
      'a mutation that no table knows',
      'mutation { novelty { number } }',
      () => ANSWER,
      { operation: 'novelty', owed: [] },
    ],
    ['a reading without its entry', '{ request { number } }', () => ANSWER, { operation: 'request' }],
    [
      'a page that names people',
      '{ operators { items { number } } }',
      () => ({ items: [ANSWER] }),
      { operation: 'operators' },
    ],
    [
      'a list that names people',
      '{ list(name: "requests") { items { number } } }',
      () => ({ items: [] }),
      { operation: 'list', owed: ['list.read'] },
    ],
    [
      'and not a mutation with its entry',
      'mutation { claimRequest { number } }',
      after(() => noteAudit('claim.taken'), ANSWER),
      null,
    ],
    ['nor a repeated call', 'mutation { claimRequest { number } }', after(noteUnchanged, ANSWER), null],
    ['nor what changes nothing', 'mutation { touchClaim { number } }', () => ANSWER, null],
    ['nor a page without rows', '{ operators { items { number } } }', () => ({ items: [] }), null],
    ['nor nobody', '{ request { number } }', () => null, null],
    ['nor what everybody may know', '{ regions { number } }', () => ANSWER, null],
    ['nor a failure', '{ request { number } }', () => Promise.reject(new Error('refused')), null],
  ])('%s', async (_what, source, resolver, expected) => {
    const gaps: AuditGap[] = [];
    await graphql({ schema: small(resolver, (gap) => gaps.push(gap)), source, contextValue: NOBODY });
    expect(gaps).toMatchObject(expected === null ? [] : [expected]);
    expect(gaps).toHaveLength(expected === null ? 0 : 1);
  });

  it('is told apart from another that runs at the same time', async () => {
    const later = async () => {
      await new Promise(setImmediate);
      noteAudit('claim.taken');
    };
    const [first, second] = await Promise.all([followAudit(later), followAudit(() => noteAudit('mail.asked'))]);
    expect([[...first.trail.kinds], [...second.trail.kinds]]).toEqual([['claim.taken'], ['mail.asked']]);
  });

  it('is logged and counted in production, and its answer stands', async () => {
    const lines: string[] = [];
    const metrics = createMetrics();
    const log = createLog('error', { write: (line) => void lines.push(line) });
    const judged = small(
      () => ANSWER,
      (gap) => tellGap({ log, metrics }, gap),
    );
    const { data } = await graphql({
      schema: judged,
      source: 'mutation { claimRequest { number } }',
      contextValue: NOBODY,
    });
    expect(data).toEqual({ claimRequest: ANSWER });
    expect(lines.join('')).toContain('"operation":"claimRequest"');
    expect(await metrics.registry.metrics()).toContain('kualik_api_audit_gaps_total{operation="claimRequest"} 1');
  });
});
