import { OID } from '../oids.ts';
import { type Lint, type LintSubject, unless } from './lint.ts';

/** Longest validity of a server's certificate, in days (CABF BR 6.3.2, until March 2026). */
const MAX_SSL_DAYS = 398;
const DAY = 86_400_000;
/** Names that no public server has (CABF BR 4.2.2; RFC 6761, RFC 6762). */
const INTERNAL = ['local', 'localhost', 'internal', 'invalid', 'test', 'onion', 'lan', 'home', 'corp'];
/** Zones of the national registry below which others register their names (rules of the .KZ domain). */
const REGISTRIES = ['kz', 'com.kz', 'org.kz', 'net.kz', 'edu.kz', 'gov.kz', 'mil.kz'];

function isServer({ profile }: LintSubject): boolean {
  return profile.alternativeName === 'dns';
}

function hosts({ certificate }: LintSubject): string[] {
  return certificate.subjectAltName.dns;
}

/** What browsers ask of a server's certificate; the CA/Browser Forum concerns no other kind. */
export const SSL_LINTS: readonly Lint[] = [
  {
    id: 'ssl.server-auth',
    severity: 'error',
    source: 'CABF BR 7.1.2.7.10; std1 annexes 6, 7',
    check: (subject) =>
      unless(
        isServer(subject) === subject.certificate.extKeyUsage.includes(OID.serverAuth),
        'server authentication without a server’s profile, or the other way round',
      ),
  },
  {
    id: 'ssl.validity',
    severity: 'error',
    source: 'CABF BR 6.3.2',
    check: (subject) => {
      const { notBefore, notAfter } = subject.certificate;
      const isShort = notAfter.getTime() - notBefore.getTime() < MAX_SSL_DAYS * DAY;
      return unless(!isServer(subject) || isShort, 'a server’s certificate is valid for more than 398 days');
    },
  },
  {
    id: 'ssl.names-once',
    severity: 'error',
    source: 'CABF BR 7.1.2.7.12',
    check: (subject) => unless(new Set(hosts(subject)).size === hosts(subject).length, 'a host name stands twice'),
  },
  {
    id: 'ssl.public-name',
    severity: 'error',
    source: 'CABF BR 4.2.2',
    check: (subject) =>
      unless(
        !hosts(subject).some((host) => INTERNAL.includes(host.split('.').at(-1) ?? '') || /^[\d.]+$/.test(host)),
        'a host name is internal, reserved or an address',
      ),
  },
  {
    id: 'ssl.wildcard',
    severity: 'error',
    source: 'CABF BR 3.2.2.6',
    check: (subject) =>
      unless(
        !hosts(subject).some((host) => host.startsWith('*.') && REGISTRIES.includes(host.slice(2))),
        'a wildcard stands for every name of a registry',
      ),
  },
];
