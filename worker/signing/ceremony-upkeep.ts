import { access } from 'node:fs/promises';
import type { CaEntity } from '@kualik/db';
import {
  type AuthorityName,
  generationOf,
  lineOf,
  nameOfGeneration,
  newestOf,
} from '@kualik/domain/rules/authorities.ts';
import type { KeyName } from '../keys/key-names.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { placesOf } from './ceremony.ts';
import { type Authority, authorityOf } from './authority.ts';
import { type CeremonyYield, noYield } from './ceremony-adoption.ts';
import { signCeremonyCrl } from './ceremony-rows.ts';
import {
  type CeremonyTools,
  certifyService,
  issuerOfService,
  responderOf,
  type ServiceKey,
} from './ceremony-services.ts';
import type { ListedRevocation } from './sign-crl.ts';

/** What later ceremonies work with. */
export interface LaterTools extends CeremonyTools {
  dataDir: string;
  openKey: (name: KeyName) => Promise<SigningKey>;
  /** All authorities that there are. */
  known: readonly CaEntity[];
  /** Everything that an authority has revoked. */
  revoked: (caId: string) => Promise<readonly ListedRevocation[]>;
}

/** Opens a key for this ceremony alone. */
export async function openAuthority({ openKey }: LaterTools, ca: CaEntity): Promise<Authority> {
  return authorityOf(ca, await openKey(ca.name));
}

function inForce({ known, now }: LaterTools): CaEntity[] {
  return known.filter(({ notAfter }) => notAfter > now);
}

/** New lists of every root and generation of it: their keys are opened at ceremonies alone. */
export async function makeRootLists(tools: LaterTools): Promise<CeremonyYield> {
  const made = noYield();
  for (const ca of inForce(tools).filter(({ role }) => role === 'root')) {
    const authority = await openAuthority(tools, ca);
    const terms = {
      now: tools.now,
      pkiUrl: tools.pkiUrl,
      number: ca.nextCrlNumber,
      revoked: await tools.revoked(ca.id),
    };
    made.lists.push(await signCeremonyCrl(authority, terms));
  }
  return made;
}

/** Services that the newest generation vouches for; whoever answers OCSP is vouched for by the very generation that it answers for. */
const OF_THE_NEWEST: readonly ServiceKey[] = ['seal', 'tsa'];

/** New certificates over the keys that the services have: theirs last a year, those of the authorities ten and more. */
export async function renewServices(tools: LaterTools): Promise<CeremonyYield> {
  const made = noYield();
  for (const ca of inForce(tools)) {
    const responder = responderOf(lineOf(ca.name));
    const services: [ServiceKey, KeyName][] = [
      [responder, nameOfGeneration(responder, generationOf(ca.name))],
      ...OF_THE_NEWEST.filter((name) => isVouchedBy(tools, issuerOfService(name), ca)).map(
        (name): [ServiceKey, KeyName] => [name, name],
      ),
    ];
    const issuer = await openAuthority(tools, ca);
    for (const [service, name] of services) {
      // Installations of before have no key of some services.
      if (!(await Promise.all(placesOf(tools.dataDir, name).map(isThere))).includes(true)) continue;
      const { spki } = await tools.openKey(name);
      made.certificates.push(await certifyService(tools, service, { spki, issuer }));
    }
  }
  return made;
}

function isVouchedBy({ known }: LaterTools, line: AuthorityName, ca: CaEntity): boolean {
  return newestOf(known, line)?.id === ca.id;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
