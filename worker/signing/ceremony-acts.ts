import { type CaEntity, newId } from '@kualik/db';
import {
  AUTHORITIES,
  AUTHORITY_NAMES,
  type AuthorityName,
  generationOf,
  type KeyAlgorithm,
  lineOf,
  nameOfGeneration,
  newestOf,
} from '@kualik/domain/rules/authorities.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { ConfigError } from '../environment.ts';
import type { KeyName } from '../keys/key-store.ts';
import type { MadeKey } from '../keys/make-key.ts';
import { type Authority, authorityOf } from './authority.ts';
import { type CeremonyYield, noYield } from './ceremony-adoption.ts';
import { signFirstCrls } from './ceremony-rows.ts';
import { AUTHORITY_BITS, certifyAuthority, certifyService, responderOf, SERVICE_BITS } from './ceremony-services.ts';
import { makeStation, type StationAct } from './ceremony-station.ts';
import { type LaterTools, makeRootLists, openAuthority, renewServices } from './ceremony-upkeep.ts';

/** What a ceremony is held for on an installation that has its hierarchy. */
export type LaterAct =
  /** A new certificate over the key that there is, or a new key under the same name (`isRekey`). */
  | { kind: 'renew'; line: AuthorityName; isRekey: boolean }
  /** A chain that an older installation does not have. */
  | { kind: 'add'; lines: readonly AuthorityName[] }
  /** New lists of the roots. */
  | { kind: 'lists' }
  /** New certificates over the keys of the services. */
  | { kind: 'services' }
  | StationAct;

/** Chains that can be added, by the word that names them. */
const CHAINS: Readonly<Record<string, readonly AuthorityName[]>> = { gost: ['root_gost', 'nca_gost'] };

const UPKEEP: Readonly<Record<string, 'lists' | 'services'>> = { lists: 'lists', 'renew services': 'services' };

export function readLaterAct([verb, object = '', ...rest]: readonly string[], isRekey: boolean): LaterAct {
  const line = AUTHORITY_NAMES.find((one) => one === object);
  const lines = Object.hasOwn(CHAINS, object) ? CHAINS[object] : undefined;
  if (rest.length === 0 && verb === 'renew' && line !== undefined) return { kind: 'renew', line, isRekey };
  if (rest.length === 0 && verb === 'add' && lines !== undefined && !isRekey) return { kind: 'add', lines };
  const upkeep = UPKEEP[[verb, object].join(' ').trim()];
  if (rest.length === 0 && upkeep !== undefined && !isRekey) return { kind: upkeep };
  const known = `renew ${AUTHORITY_NAMES.join('|')} [--rekey], add ${Object.keys(CHAINS).join('|')}, ${Object.keys(UPKEEP).join(', ')}, station NAME, unlock`;
  throw new ConfigError('ceremony', `is held for nothing (the hierarchy), or for: ${known}`);
}

/** Keys and results of a later ceremony; nothing is stored yet. */
export interface LaterResult {
  keys: { name: KeyName; key: MadeKey }[];
  made: CeremonyYield;
}

/** Makes what the act asks for. */
export async function makeForAct(tools: LaterTools, act: LaterAct): Promise<LaterResult> {
  const result: LaterResult = { keys: [], made: noYield() };
  if (act.kind === 'lists') return { ...result, made: await makeRootLists(tools) };
  if (act.kind === 'services') return { ...result, made: await renewServices(tools) };
  if (act.kind === 'station') return { ...result, made: await makeStation(tools, act) };
  if (act.kind === 'add') {
    const made: Authority[] = [];
    for (const line of act.lines) {
      if (newestOf(tools.known, line) !== undefined)
        throw new ConfigError('add', `there is an authority ${line} already`);
      made.push(await makeGeneration(tools, result, { line, generation: 1, above: rootAmong(made, line) }));
    }
  } else if (act.isRekey) await rekey(tools, result, act.line);
  else await renew(tools, result, act.line);
  return result;
}

function rootAmong(made: readonly Authority[], line: AuthorityName): Authority | null {
  return made.find(({ name }) => name === AUTHORITIES[line].issuer) ?? null;
}

function newest({ known }: LaterTools, line: AuthorityName): CaEntity {
  const found = newestOf(known, line);
  if (found === undefined) throw new ConfigError('renew', `there is no authority ${line}`);
  return found;
}

/** The root that signs for a line today; null for a root. */
async function openAbove(tools: LaterTools, line: AuthorityName): Promise<Authority | null> {
  const { issuer } = AUTHORITIES[line];
  return issuer === null ? null : openAuthority(tools, newest(tools, issuer));
}

/** Same name, same key, another validity: lists and answers go on as they are. */
async function renew(tools: LaterTools, { made }: LaterResult, line: AuthorityName): Promise<void> {
  const ca = newest(tools, line);
  const { spki } = parseCertificate(ca.certificate);
  const issuer = (await openAbove(tools, line)) ?? (await openAuthority(tools, ca));
  const self = { id: ca.id, name: ca.name, key: issuer.key };
  const certificate = await certifyAuthority(tools, line, { spki, issuer: issuer.id === ca.id ? self : issuer });
  made.certificates.push(certificate);
  made.renewed.push({ id: ca.id, replaces: ca.sha256, certificate: certificate.der });
}

/** Same name, new key: the next generation issues, the former goes on with its lists and answers. A root gets both links. */
async function rekey(tools: LaterTools, result: LaterResult, line: AuthorityName): Promise<void> {
  const before = newest(tools, line);
  const above = await openAbove(tools, line);
  const generation = generationOf(before.name) + 1;
  const now = await makeGeneration(tools, result, { line, generation, above });
  if (above !== null) return;
  const former = await openAuthority(tools, before);
  const newWithOld = await certifyAuthority(tools, line, { spki: now.key.spki, issuer: former });
  const oldWithNew = await certifyAuthority(tools, line, { spki: former.key.spki, issuer: now });
  result.made.certificates.push(newWithOld, oldWithNew);
  const row = result.made.authorities.find(({ id }) => id === now.id);
  if (row !== undefined) Object.assign(row, { newWithOldId: newWithOld.id, oldWithNewId: oldWithNew.id });
}

/** An authority with a key of its own, its first list, and who answers OCSP for it. */
async function makeGeneration(
  tools: LaterTools,
  { keys, made }: LaterResult,
  { line, generation, above }: { line: AuthorityName; generation: number; above: Authority | null },
): Promise<Authority> {
  const name = nameOfGeneration(line, generation);
  const id = newId();
  const bits = Math.min(AUTHORITY_BITS, tools.authorityKeyBits ?? AUTHORITY_BITS);
  const key = await draw(tools, keys, { name, algorithm: AUTHORITIES[line].keyAlgorithm, bits });
  const { spki } = key.signing;
  const certificate = await certifyAuthority(tools, line, { spki, issuer: above ?? { id, name, key: key.signing } });
  const authority = authorityOf({ id, name, certificate: certificate.der }, key.signing);
  const service = responderOf(lineOf(name));
  const answering = await draw(tools, keys, {
    ...{ name: nameOfGeneration(service, generation), algorithm: 'RSA', bits: SERVICE_BITS },
  });
  const responder = await certifyService(tools, service, { spki: answering.signing.spki, issuer: authority });
  made.authorities.push({
    id,
    name,
    certificate: certificate.der,
    keyFile: key.file,
    oldWithNewId: null,
    newWithOldId: null,
  });
  made.certificates.push(certificate, responder);
  made.lists.push(...(await Promise.all(signFirstCrls(authority, tools))));
  return authority;
}

async function draw(
  { diary, makeKey }: LaterTools,
  keys: LaterResult['keys'],
  { name, algorithm, bits }: { name: KeyName; algorithm: KeyAlgorithm; bits: number },
): Promise<MadeKey> {
  const key = await makeKey(name, algorithm, bits);
  keys.push({ name, key });
  diary.noteKey(name, key.signing.spki);
  return key;
}
