import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import { buildCsr } from '@kualik/pki/csr.ts';
import { Kind, parse, print } from 'graphql';
import { pdf } from '../api/uploads/hostile-files.ts';
import { startApi } from './api-server.ts';
import type { ApiUnderTest, Session } from './api-server.ts';
import { signIn, storeOperator } from './api-staff.ts';
import type { Operator } from './api-staff.ts';
import { freshDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { storeTestCa } from './test-ca.ts';
import type { TestCa } from './test-ca.ts';

/** Monday, 10:00 in Almaty. */
export const OFFICE_NOW = new Date('2026-11-23T05:00:00.000Z');

export const ROLES = ['psc_head', 'psc_office', 'provider_officer', 'provider_head', 'auditor', 'operator'] as const;

export interface Employee extends Operator {
  session: Session;
}

export type Reply = Record<string, unknown>;

export interface Administration {
  database: TestDatabase;
  api: ApiUnderTest;
  ca: TestCa;
  staff: Record<string, Employee>;
  /** Runs a sample operation as an employee, or as nobody; gives the answer of its only field, or the code of the error. */
  run(operation: string, variables: object, by: string | null): Promise<{ reply: Reply; code: string | undefined }>;
  hire(name: string, role: EmployeeRole, person?: object): Promise<Employee>;
  close(): Promise<void>;
}

/** The api with an employee of each role signed in, named after the role. */
export async function openAdministration(roles: readonly EmployeeRole[] = ROLES): Promise<Administration> {
  const database = await freshDatabase();
  const api = await startApi(database, { now: OFFICE_NOW });
  const ca = await storeTestCa(database.em(), OFFICE_NOW);
  const staff: Record<string, Employee> = {};
  const hire = async (name: string, role: EmployeeRole, person: object = {}): Promise<Employee> => {
    const employee = await storeOperator(database.em(), ca, { roles: [role], ...person });
    const hired = { ...employee, session: await signIn(api, employee.auth) };
    staff[name] = hired;
    return hired;
  };
  for (const role of roles) await hire(role, role);
  const operations = sampleOperations();
  return {
    ...{ database, api, ca, staff, hire },
    async run(operation, variables, by) {
      const text = operations.get(operation);
      if (text === undefined) throw new Error(`no sample operation ${operation}`);
      const answer = await api.ask<Record<string, Reply>, object>(
        text,
        variables,
        by === null ? undefined : staff[by]?.session,
      );
      const [reply = {}] = Object.values(answer.data ?? {});
      return { reply, code: answer.code };
    },
    async close() {
      await api.close();
      await database.close();
    },
  };
}

/** Sample operations of the procedures of p.15 and p.19, by name. */
function sampleOperations(): Map<string, string> {
  const names = ['operators', 'quality', 'support', 'archive'];
  const documents = names.flatMap((name) => {
    try {
      return [parse(readFileSync(new URL(`../../codegen/operations/${name}.graphql`, import.meta.url), 'utf8'))];
    } catch {
      return [];
    }
  });
  const definitions = documents.flatMap(({ definitions: all }) => all);
  return new Map(
    definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [[one.name?.value ?? '', print(one)]] : [])),
  );
}

/** The answer of an operation that must succeed. */
export async function done(
  office: Pick<Administration, 'run'>,
  operation: string,
  variables: object,
  by: string | null,
): Promise<Reply> {
  const { reply, code } = await office.run(operation, variables, by);
  expect([operation, code]).toEqual([operation, undefined]);
  return reply;
}

export interface CandidateKey {
  csr: Uint8Array;
  privateKey: CryptoKey;
}

/** A key pair of a person who applies, with its PKCS#10. */
export async function candidateKey(): Promise<CandidateKey> {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
    hash: 'SHA-256',
  };
  const keyPair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  return { csr: await buildCsr({ subject: [{ type: 'C', value: 'KZ' }], keyPair }), privateKey: keyPair.privateKey };
}

export const A_PDF = pdf();
