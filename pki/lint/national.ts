import { readDer } from '../der/read.ts';
import { type HolderNumbers, holderNumbers, isAssignableBin, isAssignableIin } from '../holder-numbers.ts';
import { nameValue } from '../names.ts';
import { OID } from '../oids.ts';
import { type Lint, type LintSubject, unless } from './lint.ts';

/** Arc of the roles of holders (profile 4.4). */
const LEGAL_ROLES = `${OID.roleLegalEntity}.`;
/** Roles of an organisation that exclude each other: head, right to sign, finance, HR, employee (profile 4.4). */
const ONE_OF_ROLES = [1, 2, 3, 4, 5].map((number) => `${LEGAL_ROLES}${number}`);

function numbers({ certificate }: LintSubject): HolderNumbers | null {
  return holderNumbers(certificate.subject);
}

function isHolder(subject: LintSubject): boolean {
  return subject.profile.subjectKind === 'person' && subject.profile.alternativeName !== 'dns';
}

function hasRole({ certificate }: LintSubject, oid: string): boolean {
  return certificate.extKeyUsage.includes(oid);
}

function policyArcs({ certificate }: LintSubject): string[] {
  return certificate.policies.map(({ oid }) => oid).filter((oid) => oid !== OID.anyPolicy);
}

/** What only the national profile asks: numbers, roles, key store, policies. */
export const NATIONAL_LINTS: readonly Lint[] = [
  {
    id: 'subject.iin-assignable',
    severity: 'warning',
    source: 'profile 4.1',
    check: (subject) => {
      const found = numbers(subject);
      return unless(found === null || isAssignableIin(found.iin), 'no such IIN is ever assigned');
    },
  },
  {
    id: 'subject.bin-assignable',
    severity: 'warning',
    source: 'profile 4.1',
    check: (subject) => {
      const bin = numbers(subject)?.bin ?? null;
      return unless(bin === null || isAssignableBin(bin), 'no such BIN is ever assigned');
    },
  },
  {
    id: 'subject.organisation-pair',
    severity: 'error',
    source: 'profile 4.2; std1 annexes 4, 6, 7, 8',
    check: ({ certificate: { subject }, profile }) => {
      const [name, unit] = [nameValue(subject, 'O'), nameValue(subject, 'OU')];
      const isPair = (name === undefined) === (unit === undefined);
      return unless(profile.subjectKind !== 'person' || isPair, 'organisation and BIN do not stand together');
    },
  },
  {
    id: 'role.of-subject',
    severity: 'error',
    source: 'profile 4.4; std1 annexes 1, 3, 4, 8',
    check: (subject) => {
      const isLegal = (numbers(subject)?.bin ?? null) !== null;
      const isRoleOfSubject = hasRole(subject, OID.roleLegalEntity) === isLegal;
      return unless(!isHolder(subject) || isRoleOfSubject, 'role arc and subject tell different kinds of holder');
    },
  },
  {
    id: 'role.one-in-organisation',
    severity: 'error',
    source: 'profile 4.4',
    check: (subject) => {
      const found = ONE_OF_ROLES.filter((role) => hasRole(subject, role)).length;
      const expected = hasRole(subject, OID.roleLegalEntity) ? 1 : 0;
      return unless(!isHolder(subject) || found === expected, 'not exactly one role in the organisation');
    },
  },
  {
    id: 'role.not-both-kinds',
    severity: 'error',
    source: 'profile 4.4',
    check: (subject) =>
      unless(
        !(hasRole(subject, OID.roleIndividual) && hasRole(subject, OID.roleLegalEntity)),
        'role of an individual and of a legal entity at once',
      ),
  },
  {
    id: 'key-store.arc',
    severity: 'error',
    source: 'profile 4.3, 4.4, 4.7',
    check: ({ certificate: { keyStore } }) =>
      unless(keyStore === null || keyStore.startsWith(`${OID.keyStore}.`), 'key store is not of its arc'),
  },
  {
    id: 'key-store.alone',
    severity: 'error',
    source: 'profile 4.8 (the CA drops the folder)',
    check: ({ certificate: { extensions } }) => {
      const extension = extensions.find(({ oid }) => oid === OID.keyStore);
      const isAlone = extension === undefined || readDer(extension.value).children.length === 1;
      return unless(isAlone, 'key store extension holds more than the store');
    },
  },
  {
    id: 'policies.national-arc',
    severity: 'error',
    source: 'profile 4.4',
    check: (subject) =>
      unless(
        policyArcs(subject).every((oid) => oid.startsWith(`${OID.nationalAuthority}.`)),
        'a policy is not of the arc of the national CA',
      ),
  },
  {
    id: 'subject.capitals',
    severity: 'error',
    source: 'profile 4.2 (names in capitals)',
    check: (subject) => {
      const texts = (['CN', 'SURNAME', 'G'] as const).map((type) => nameValue(subject.certificate.subject, type) ?? '');
      const isCapital = texts.every((text) => text === text.toUpperCase());
      return unless(subject.profile.subjectKind !== 'person' || isCapital, 'a name is not in capitals');
    },
  },
];
