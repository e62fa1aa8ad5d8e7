import { equalBytes } from '../bytes.ts';
import { TAG } from '../der/tags.ts';
import { readDer } from '../der/read.ts';
import { nameValue, type ReadNameAttribute } from '../names.ts';
import { type Lint, type LintSubject, unless } from './lint.ts';

/** Order of a person's attributes in the recorded certificates (profile 4.2). */
const PERSON_ORDER = ['CN', 'SURNAME', 'SERIALNUMBER', 'C', 'O', 'OU', 'G'];
/** Longest values (RFC 5280 appendix A.1). */
const MAX_CHARACTERS: Record<string, number> = { CN: 64, O: 64, OU: 64, SERIALNUMBER: 64, SURNAME: 32_768, G: 32_768 };
const PRINTABLE = new Set(['C', 'SERIALNUMBER']);

function isPerson({ profile }: LintSubject): boolean {
  return profile.subjectKind === 'person';
}

function types({ certificate }: LintSubject): string[] {
  return certificate.subject.map(({ type }) => type);
}

function hasEncoding({ type, encoding }: ReadNameAttribute): boolean {
  return encoding === (PRINTABLE.has(type) ? TAG.PRINTABLE_STRING : TAG.UTF8_STRING);
}

function isTidy({ value, type }: ReadNameAttribute): boolean {
  const length = [...value].length;
  const isClean = value === value.normalize('NFC').trim() && !/\s{2}|[\p{Cc}\p{Cf}]/u.test(value);
  return isClean && length > 0 && length <= (MAX_CHARACTERS[type] ?? 64);
}

function isInOrder(subject: LintSubject): boolean {
  const positions = types(subject).map((type) => PERSON_ORDER.indexOf(type));
  return positions.every((position, index) => index === 0 || position > (positions[index - 1] ?? -1));
}

/** The common name begins with the surname; what follows is the given name (profile 4.2). */
function givenName({ certificate: { subject } }: LintSubject): string | null {
  const surname = nameValue(subject, 'SURNAME');
  const common = nameValue(subject, 'CN');
  if (surname === undefined || common === undefined || !common.startsWith(`${surname} `)) return null;
  return common.slice(surname.length + 1);
}

/** Names. Whether they are the applicant's is compared by the signer, not here. */
export const SUBJECT_LINTS: readonly Lint[] = [
  {
    id: 'subject.required',
    severity: 'error',
    source: 'profile 4.2',
    check: (subject) => {
      const missing = subject.profile.subject.required.filter((type) => !types(subject).includes(type));
      return unless(missing.length === 0, `missing: ${missing.join(' ')}`);
    },
  },
  {
    id: 'subject.known',
    severity: 'error',
    source: 'profile 4.2',
    check: (subject) => {
      const { required, optional } = subject.profile.subject;
      const known: readonly string[] = [...required, ...optional];
      return unless(
        types(subject).every((type) => known.includes(type)),
        'an attribute is not in the profile',
      );
    },
  },
  {
    id: 'subject.once',
    severity: 'error',
    source: 'profile 4.2',
    check: (subject) => unless(new Set(types(subject)).size === types(subject).length, 'an attribute stands twice'),
  },
  {
    id: 'subject.single-rdn',
    severity: 'error',
    source: 'profile 4.2',
    check: ({ certificate }) =>
      unless(
        readDer(certificate.subjectDer).children.every((rdn) => rdn.children.length === 1),
        'a relative name has several attributes',
      ),
  },
  {
    id: 'subject.order',
    severity: 'error',
    source: 'profile 4.2 (recorded order)',
    check: (subject) => unless(!isPerson(subject) || isInOrder(subject), 'attributes are not in the recorded order'),
  },
  {
    id: 'subject.encoding',
    severity: 'error',
    source: 'profile 4.2; RFC 5280 4.1.2.4',
    check: ({ certificate }) =>
      unless(certificate.subject.every(hasEncoding), 'a string type is not that of the profile'),
  },
  {
    id: 'subject.tidy',
    severity: 'error',
    source: 'RFC 5280 appendix A.1; Unicode NFC',
    check: ({ certificate }) =>
      unless(certificate.subject.every(isTidy), 'a value is empty, too long, not NFC or has stray spaces or controls'),
  },
  {
    id: 'subject.country',
    severity: 'error',
    source: 'profile 4.2',
    check: ({ certificate }) => unless(nameValue(certificate.subject, 'C') === 'KZ', 'C is not KZ'),
  },
  {
    id: 'subject.iin',
    severity: 'error',
    source: 'profile 4.2 (IIN + 12 digits)',
    check: (subject) => {
      const value = nameValue(subject.certificate.subject, 'SERIALNUMBER') ?? '';
      return unless(!isPerson(subject) || /^IIN\d{12}$/.test(value), 'SERIALNUMBER is not IIN and 12 digits');
    },
  },
  {
    id: 'subject.bin',
    severity: 'error',
    source: 'profile 4.2 (BIN + 12 digits)',
    check: ({ certificate }) => {
      const value = nameValue(certificate.subject, 'OU');
      return unless(value === undefined || /^BIN\d{12}$/.test(value), 'OU is not BIN and 12 digits');
    },
  },
  {
    id: 'subject.common-name',
    severity: 'error',
    source: 'profile 4.2 (SURNAME NAME)',
    check: (subject) => unless(!isPerson(subject) || givenName(subject) !== null, 'CN is not SURNAME and a given name'),
  },
  {
    id: 'subject.patronymic',
    severity: 'warning',
    source: 'profile 4.2 (G is the patronymic)',
    check: (subject) => {
      const patronymic = nameValue(subject.certificate.subject, 'G');
      const isRepeated = patronymic !== undefined && patronymic === givenName(subject);
      return unless(!isRepeated, 'G repeats the given name instead of the patronymic');
    },
  },
  {
    id: 'subject.self-issued',
    severity: 'error',
    source: 'RFC 5280 3.2',
    check: ({ certificate, profile }) =>
      unless(
        profile.hasAddresses !== equalBytes(certificate.issuer, certificate.subjectDer),
        'only a root names itself as issuer, and a root must',
      ),
  },
];
