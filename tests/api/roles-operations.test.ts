import { describe, expect, it } from '@jest/globals';
import type { ApiContext } from '@kualik/api/context.ts';
import { CodedError } from '@kualik/api/errors/coded-error.ts';
import { CABINET } from '@kualik/api/sign-in/check-permission.ts';
import type { SessionFinding } from '@kualik/api/sign-in/signed-in.ts';
import { LIST_NAMES, listSpec } from '@kualik/db/lists/index.ts';
import { EMPLOYEE_ROLES, mayDo, PERMISSIONS } from '@kualik/domain/rules/roles.ts';
import type { EmployeeRole, Permission } from '@kualik/domain/rules/roles.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { operationOf, OPERATIONS } from '../support/schema-operations.ts';

const STAFF = OPERATIONS.filter(({ marks }) => marks.length > 0 && !marks.includes(CABINET));
const CABINETS = OPERATIONS.filter(({ marks }) => marks.includes(CABINET));
const PAIRS = STAFF.flatMap(({ field: { name } }) => EMPLOYEE_ROLES.map((role) => [name, role] as const));

/** Mutations without a permission: each has its own proof (a secret, a signature, a CAPTCHA) or ends a session. A new one has to be entered here. */
const PUBLIC_MUTATIONS = [
  ...['submitRequest', 'submitComplaint', 'escalateComplaint', 'answerQuestionnaire', 'applyAsOperator'],
  ...['bookQueuePlace', 'cancelQueuePlace', 'printForm', 'takePrintedForm'],
  ...['createSignInChallenge', 'signIn', 'signOut', 'signInToCabinet', 'signOutOfCabinet'],
  ...['createInstallChallenge', 'sendInstallLink', 'renewInstallLink', 'consumeInstallLink', 'recordInstalled'],
  ...['sendApplicationAgain', 'correctEmailByKey', 'giveUpOrder', 'installOperatorCertificates'],
  ...['createHoldDocument', 'holdBySignature', 'holdByLink', 'askHoldRelease'],
];
/** Asked outside the schema: scans are sent to an address of their own; the regulation is a screen of the admin. */
const OUTSIDE = ['document.attach', 'regulation.read'];

/** Thrown by whatever an operation touches after it was opened: the permission let it through. */
class Opened extends Error {}

function anythingElse(): never {
  throw new Opened();
}

/** A context with a session and nothing behind it: the first look at anything else is the proof of being inside. */
function contextOf(session: SessionFinding): ApiContext {
  const known: Partial<ApiContext> = { session, cabinet: { state: 'none' } };
  return new Proxy(known, {
    get: (_, name): unknown => (name in known ? Reflect.get(known, name) : anythingElse()),
  }) as ApiContext;
}

const NOBODY: SessionFinding = { state: 'none' };

function sessionOf(role: EmployeeRole): SessionFinding {
  const signedIn = {
    ...{ employeeId: role, name: role, roles: [role], officeId: null, certificateSha256: '', tokenSha256: '' },
    ...{ workplaceId: null, closesAt: null },
    expiresAt: new Date('2026-11-23T13:00:00.000Z'),
  };
  return { state: 'live', signedIn, csrfToken: '' };
}

/** Runs the resolver of the schema itself, guards included; arguments are looked at only behind the guard. */
async function verdictOf(name: string, session: SessionFinding): Promise<string> {
  const { field } = operationOf(name);
  const args = new Proxy({}, { get: anythingElse });
  try {
    await field.resolve?.(undefined, args, contextOf(session), {} as GraphQLResolveInfo);
    return 'opened';
  } catch (error) {
    if (error instanceof Opened) return 'opened';
    if (error instanceof CodedError) return error.code;
    throw error;
  }
}

describe('an operation of the staff is opened by the roles of its permission and by no other (reg p.19(1))', () => {
  it.each(PAIRS)('%s as %s', async (name, role) => {
    const { marks } = operationOf(name);
    const isAllowed = marks.every((mark) => Object.hasOwn(PERMISSIONS, mark) && mayDo([role], mark as Permission));
    expect([name, role, await verdictOf(name, sessionOf(role))]).toEqual([
      name,
      role,
      isAllowed ? 'opened' : 'FORBIDDEN',
    ]);
  });
});

describe('without a session', () => {
  it.each([...STAFF, ...CABINETS].map(({ field }) => field.name))('%s stays closed', async (name) => {
    expect(await verdictOf(name, NOBODY)).toBe('UNAUTHENTICATED');
  });
});

describe('a session of the staff', () => {
  it.each(CABINETS.map(({ field }) => field.name))('does not open %s of the personal cabinet', async (name) => {
    expect(await verdictOf(name, sessionOf('administrator'))).toBe('UNAUTHENTICATED');
  });
});

describe('the roles table', () => {
  it('has no permission without an operation or a list', () => {
    const lists = LIST_NAMES.map((name) => listSpec(name).permission);
    const asked = new Set<string>([...STAFF.flatMap(({ marks }) => marks), ...lists, ...OUTSIDE]);
    const idle = Object.keys(PERMISSIONS).filter((name) => !asked.has(name));
    expect(idle).toEqual([]);
  });

  it('opens no permission to nobody', () => {
    expect(Object.entries(PERMISSIONS).filter(([, roles]) => [...roles].length < 1)).toEqual([]);
  });

  it('knows every mutation that is open to all', () => {
    const open = OPERATIONS.filter(({ kind, marks }) => kind === 'mutation' && marks.length === 0);
    expect(open.map(({ field }) => field.name).sort()).toEqual([...PUBLIC_MUTATIONS].sort());
  });
});
