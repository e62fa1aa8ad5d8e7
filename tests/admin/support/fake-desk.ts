import { buildConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import { type ErrorCode, errorRow } from '@kualik/domain/rules/errors.ts';
import { buildSignInDocument } from '@kualik/domain/rules/sign-in-document.ts';
import { buildSchema, graphql } from 'graphql';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { recordPapers } from './accepted-papers.ts';
import { coded } from './coded.ts';
import { type ConfirmationFacts, confirmationFacts } from './confirmation-facts.ts';
import { MAIL, makeCase, OFFICE, OPERATOR } from './desk-data.ts';
import type { DeskCase } from './desk-data.ts';
import { type DeskStatus, eventOf, stateOf } from './desk-states.ts';
import { FakeLive } from './fake-live.ts';
import { REGULATION } from './regulation-data.ts';

const schema = buildSchema(readFileSync(new URL('../../../codegen/schema.graphql', import.meta.url), 'utf8'));

/** What an operator who holds the claim may do at each state. */
const OPEN_ACTIONS: Readonly<Record<DeskStatus, readonly string[]>> = {
  SENT: [],
  WAITING_FOR_APPLICANT: ['ACCEPT_DOCUMENTS', 'REFUSE_DOCUMENTS'],
  UNDER_REVIEW: ['CONFIRM'],
  ISSUING: [],
  COMPLETED: [],
  REFUSED: [],
};

interface Args {
  id: string;
  cms: string;
  search: string | null;
  filter: { mine?: boolean | null; unclaimed?: boolean | null; clock?: string | null } | null;
  input: { id: string; cms: string; version: number; papers: { id: string }[]; ground: string };
}

/**
 * Stands in for the api in tests of the screens only. It executes every operation against the committed SDL, so that an
 * operation or a shape that the real server would refuse fails here too. What the real server does is tested elsewhere.
 */
export class FakeDesk {
  cases: DeskCase[] = [];
  origin = '';
  signInOrigin: string | null = null;
  signedIn = false;
  readonly live = new FakeLive();
  /** What a call without a session hears. */
  ending: ErrorCode = 'UNAUTHENTICATED';
  roles = ['OPERATOR'];
  closesAt: string | null = null;
  operatorCertificate = '';
  /** Changes the facts of the next confirmation document, as an attacker between server and screen would. */
  tamper: ((facts: ConfirmationFacts) => void) | null = null;
  /** The act that fails with a conflict, after somebody else moved the case. */
  conflictOn: string | null = null;
  readonly received: { name: string; variables: Record<string, unknown>; csrf: string | null }[] = [];
  /** What further pages ask for, from files of their own. */
  pages: Readonly<Record<string, (args: never) => unknown>> = {};
  signInCms: Buffer | null = null;
  confirmation: { requestId: string; document: Uint8Array; cms: Buffer | null } | null = null;

  async reset(): Promise<void> {
    this.cases = await Promise.all([0, 1, 2, 3, 4].map(makeCase));
    this.tamper = null;
    this.conflictOn = null;
    this.signInOrigin = null;
    this.signedIn = false;
    this.ending = 'UNAUTHENTICATED';
    this.roles = ['OPERATOR'];
    this.closesAt = null;
    this.pages = {};
    this.received.length = 0;
    this.signInCms = null;
    this.confirmation = null;
  }

  async answer(source: string, variables: Record<string, unknown>, csrf: string | null): Promise<unknown> {
    const name = /(?:query|mutation)\s+(\w+)/.exec(source)?.[1] ?? '';
    this.received.push({ name, variables, csrf });
    return graphql({ schema, source, rootValue: this.#root(csrf), variableValues: variables });
  }

  caseOf(id: string): DeskCase {
    const found = this.cases.find((request) => request.id === id);
    if (!found) throw coded('NOT_FOUND');
    return found;
  }

  #session() {
    const { roles, closesAt } = this;
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const employee = { ...OPERATOR, roles, office: OFFICE };
    return { employee, expiresAt, closesAt, csrfToken: 'csrf-token', certificateSha256: 'ab'.repeat(32) };
  }

  #root(csrf: string | null) {
    const staff =
      <T>(act: (args: Args) => T) =>
      (args: Args): T => {
        if (!this.signedIn) throw coded(this.ending);
        if (csrf !== 'csrf-token') throw coded('CSRF_TOKEN');
        return act(args);
      };
    return {
      installation: () => ({ mode: 'demo', testSuffix: 'TEST', now: new Date().toISOString() }),
      me: () => (this.signedIn ? this.#session() : null),
      createSignInChallenge: () => this.#challenge(),
      signIn: ({ cms }: Args) => this.#signIn(cms),
      signOut: staff(() => !(this.signedIn = false)),
      requests: staff((args) => this.#list(args)),
      inboxCounts: staff(() => this.live.counts),
      request: staff(({ id }) => this.caseOf(id)),
      mails: staff(() => [{ id: 'mail-1', ...MAIL }]),
      claimRequest: staff(({ id }) => this.#claim(id)),
      releaseRequest: staff(({ id }) => this.#release(id)),
      touchClaim: staff(({ id }) => this.caseOf(id)),
      recordDataUseConsent: staff(({ id }) => ({ ...this.caseOf(id), dataUseConsentAt: new Date().toISOString() })),
      fillCaseForm: staff(() => true),
      printCasePaper: staff(() => true),
      acceptDocuments: staff(({ input }) => this.#accept(input)),
      refuseDocuments: staff(({ input }) => this.#refuse(input)),
      prepareConfirmation: staff(({ id }) => this.#prepare(id)),
      confirmRequest: staff(({ input }) => this.#confirm(input)),
      services: () => [REGULATION],
      service: () => REGULATION,
      ...Object.fromEntries(
        Object.entries(this.pages).map(([name, act]) => [name, staff(act as (args: Args) => unknown)]),
      ),
    };
  }

  #challenge() {
    const now = new Date();
    const document = buildSignInDocument(this.signInOrigin ?? this.origin, 'n0nce-of-the-test-0123456789', now);
    return {
      document: Buffer.from(document).toString('base64'),
      expiresAt: new Date(now.getTime() + 120_000).toISOString(),
    };
  }

  #signIn(cms: string) {
    this.signInCms = Buffer.from(cms, 'base64');
    this.signedIn = true;
    return this.#session();
  }

  #list({ filter, search }: Args) {
    const needle = search?.toLowerCase() ?? '';
    const rank = ['OVERDUE', 'SOON', 'ON_TIME', 'PAUSED'];
    const found = this.cases
      .filter((request) => JSON.stringify([request.number, request.applicant]).toLowerCase().includes(needle))
      .filter((request) => !filter?.clock || request.clocks[0]?.state === filter.clock)
      .filter((request) => !filter?.mine || filter.unclaimed || request.claimedBy?.id === OPERATOR.id)
      .toSorted((a, b) => rank.indexOf(a.clocks[0]?.state ?? '') - rank.indexOf(b.clocks[0]?.state ?? ''));
    return {
      edges: found.map((node) => ({ cursor: node.id, node })),
      pageInfo: { hasNextPage: false, endCursor: found.at(-1)?.id ?? null },
      totalCount: found.length,
    };
  }

  #move(request: DeskCase, status: DeskStatus, allowed: readonly string[]): DeskCase {
    const event = eventOf(request.events.length + 1, 'EMPLOYEE', 'Серікқызы Айгерім', status, 'judge');
    Object.assign(request, stateOf(status), {
      version: request.version + 1,
      allowedActions: [...allowed],
      events: [...request.events, event],
    });
    return request;
  }

  #claim(id: string): DeskCase {
    const request = this.caseOf(id);
    if (request.claimedBy) throw coded('CLAIMED_BY_OTHER');
    const at = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
    const terms = { since: at(0), warnsAt: at(10), returnsAt: at(15) };
    request.claimedBy = { id: OPERATOR.id, name: 'Серікқызы Айгерім', ...terms };
    request.allowedActions = ['RELEASE', ...OPEN_ACTIONS[request.status]];
    return request;
  }

  #release(id: string): DeskCase {
    const request = this.caseOf(id);
    request.claimedBy = null;
    request.allowedActions = ['CLAIM'];
    return request;
  }

  #guard(request: DeskCase, act: string): void {
    if (this.conflictOn !== act) return;
    this.conflictOn = null;
    const event = eventOf(request.events.length + 1, 'EMPLOYEE', 'Дәулетов Дәурен', 'REFUSED', 'judge', -0.01);
    Object.assign(request, stateOf('REFUSED'), { version: request.version + 1, events: [...request.events, event] });
    throw coded('STATE_CHANGED');
  }

  #accept({ id, papers }: Args['input']): DeskCase {
    const request = this.caseOf(id);
    this.#guard(request, 'accept');
    recordPapers(request, papers);
    return this.#move(request, 'UNDER_REVIEW', ['RELEASE', 'CONFIRM']);
  }

  #refuse({ id, ground }: Args['input']): DeskCase {
    const request = this.caseOf(id);
    request.refusal = {
      kind: 'DOCUMENTS',
      step: 'P7',
      code: ground,
      clause: 'std1 p.10',
      ground,
      text: errorRow(ground as ErrorCode).text,
    };
    request.finishedAt = new Date().toISOString();
    return this.#move(request, 'REFUSED', []);
  }

  #prepare(id: string) {
    const request = this.caseOf(id);
    const facts = confirmationFacts(request, this.operatorCertificate);
    this.tamper?.(facts);
    const document = buildConfirmationDocument(facts);
    this.confirmation = { requestId: id, document, cms: null };
    return {
      id: 'confirmation-1',
      document: Buffer.from(document).toString('base64'),
      sha256: createHash('sha256').update(document).digest('hex'),
      expiresAt: new Date(Date.now() + 900_000).toISOString(),
    };
  }

  #confirm({ cms }: Args['input']): DeskCase {
    if (!this.confirmation) throw coded('NOT_FOUND');
    this.confirmation.cms = Buffer.from(cms, 'base64');
    const request = this.caseOf(this.confirmation.requestId);
    const now = new Date().toISOString();
    request.confirmation = {
      id: 'confirmation-1',
      document: Buffer.from(this.confirmation.document).toString('base64'),
      documentSha256: createHash('sha256').update(this.confirmation.document).digest('hex'),
      employeeName: 'Серікқызы Айгерім',
      createdAt: now,
      cms,
      signerCertificateSha256: this.operatorCertificate,
      receivedAt: now,
      verdictCode: null,
    };
    return this.#move(request, 'ISSUING', []);
  }
}
