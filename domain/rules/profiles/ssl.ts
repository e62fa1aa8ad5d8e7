import { PERSON_BASE } from './individual.ts';
import type { CertificateProfile } from './profile.ts';
import { CPS_ADDRESS, PROFILE_OIDS } from './profile.ts';

/**
 * The certificate of a server: neither a signature nor e-mail can be made with it. No policy of its own is recorded, so it
 * carries the general one of holders [D]. The subject is who owns the domain names, as the forms say. @rule std1 annexes 6, 7
 */
const SSL_BASE = {
  ...PERSON_BASE,
  usage: 'ssl',
  hasOwnLists: true,
  alternativeName: 'dns',
  keyUsage: ['digitalSignature', 'keyEncipherment'],
  extKeyUsage: [PROFILE_OIDS.serverAuth],
  policies: [{ oid: PROFILE_OIDS.policyHolder, cps: CPS_ADDRESS, notice: CPS_ADDRESS }],
} as const;

/** SSL certificates of an individual and of an organisation. @rule std1 p.9 issue 3) */
export const SSL_PROFILES: readonly CertificateProfile[] = [
  { ...SSL_BASE, id: 'domain-individual-ssl' },
  {
    ...SSL_BASE,
    id: 'domain-legal-ssl',
    subject: { required: ['CN', 'SURNAME', 'SERIALNUMBER', 'C', 'O', 'OU'], optional: ['G'] },
  },
];
