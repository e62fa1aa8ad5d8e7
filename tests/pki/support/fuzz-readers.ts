import { readdirSync, readFileSync } from 'node:fs';
import { verifyChain } from '@kualik/pki/chain.ts';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { verifyCms } from '@kualik/pki/cms.ts';
import { signCms } from '@kualik/pki/cms/sign.ts';
import { parseCrl, verifyCrl } from '@kualik/pki/crl-parse.ts';
import { buildCsr, verifyCsr } from '@kualik/pki/csr.ts';
import { berToDer } from '@kualik/pki/der/ber.ts';
import { DerError } from '@kualik/pki/der/node.ts';
import { readDer } from '@kualik/pki/der/read.ts';
import { contextConstructed } from '@kualik/pki/der/tags.ts';
import { derNull, element, integer, octetString, oid, sequence } from '@kualik/pki/der/write.ts';
import { PkiError } from '@kualik/pki/errors.ts';
import { requestedHostNames } from '@kualik/pki/extensions/requested-names.ts';
import { requestedKeyStore } from '@kualik/pki/extensions/requested-key-store.ts';
import { judgePublicKey } from '@kualik/pki/keys/judge.ts';
import { publicKeyOf } from '@kualik/pki/keys/public-key.ts';
import { lintCertificate } from '@kualik/pki/lint.ts';
import { formatName, readName } from '@kualik/pki/names.ts';
import { OID } from '@kualik/pki/oids.ts';
import { brokenConstraints } from '@kualik/pki/path/constraints.ts';
import { scopedList } from '@kualik/pki/path/list-scope.ts';
import { ANY_POLICY_SETTINGS } from '@kualik/pki/path/policies.ts';
import { fromPem } from '@kualik/pki/pem.ts';
import { macOf } from '@kualik/pki/pkcs12/password.ts';
import { openPkcs12 } from '@kualik/pki/pkcs12.ts';
import { type Hierarchy, hierarchy, listOf, NOW, profileOf } from './authority.ts';
import { serviceReaders } from './fuzz-readers-services.ts';
import { fixturePath } from './keys.ts';

/** One reader: good inputs, and what is done with a broken one. Returns whether it was taken; may throw what is allowed. */
export interface FuzzReader {
  name: string;
  samples: readonly Uint8Array[];
  read: (bytes: Uint8Array) => Promise<boolean> | boolean;
}

const FIXTURES = new URL('../../fixtures/nca-rk/', import.meta.url);
const PKITS = '/usr/lib/python3/dist-packages/cryptography_vectors/x509/PKITS_data/';
const PASSWORD = 'Құпия сөз №1';

function recorded(end: RegExp): Uint8Array[] {
  return readdirSync(FIXTURES)
    .filter((name) => end.test(name))
    .map((name) => {
      const bytes = readFileSync(new URL(name, FIXTURES));
      return bytes[0] === 0x2d ? (fromPem(bytes.toString('latin1'))[0]?.der ?? bytes) : new Uint8Array(bytes);
    });
}

/** A few objects of the NIST suite that have what ours do not: constraints, mappings, scopes. */
function pkits(folder: string, begin: RegExp): Uint8Array[] {
  const names = readdirSync(PKITS + folder).filter((name) => begin.test(name));
  return names.map((name) => new Uint8Array(readFileSync(`${PKITS}${folder}/${name}`)));
}

/** What an internal reader may throw; the public ones turn it into their own codes. */
function tells(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (cause) {
    if (cause instanceof PkiError || cause instanceof DerError) return false;
    throw cause;
  }
}

/** A PKCS#12 around the given safe, with the right MAC: what is broken inside is really reached. */
async function around(safe: Uint8Array): Promise<Uint8Array> {
  const salt = new Uint8Array(8);
  const mac = await macOf(safe, { hash: 'SHA-1', password: PASSWORD, salt, iterations: 1 });
  const digest = sequence(sequence(oid(OID.sha1), derNull()), octetString(mac));
  const content = sequence(oid(OID.data), element(contextConstructed(0), octetString(safe)));
  return sequence(integer(3), content, sequence(digest, octetString(salt), integer(1)));
}

function certificateReaders(ca: Hierarchy): FuzzReader[] {
  const certificates = [
    ...[ca.root.der, ca.issuing.der, ca.holder.der],
    ...recorded(/\.(cer|crt)$/),
    ...pkits(
      'certs',
      /^(nameConstraintsDN1CA|Mapping1to2CA|inhibitAnyPolicy1CA|ValidIDPwithindirectCRLTest22|InvalidonlySomeReasonsTest21)/,
    ),
  ];
  const anchor = parseCertificate(ca.root.der);
  return [
    { name: 'certificate', samples: certificates, read: (bytes) => tells(() => parseCertificate(bytes)) },
    {
      name: 'certificate, linted',
      samples: certificates,
      read: (bytes) =>
        lintCertificate(bytes, { profile: profileOf('individual-sign'), issuer: ca.issuing.der }).length === 0,
    },
    {
      name: 'certificate, constraints of a path',
      samples: certificates,
      read: (bytes) =>
        tells(() => {
          const ca2 = parseCertificate(bytes);
          brokenConstraints([parseCertificate(ca.holder.der), ca2, ca2, anchor], ANY_POLICY_SETTINGS);
        }),
    },
    {
      name: 'certificate, whole path',
      samples: certificates,
      read: async (bytes) => {
        const helpers = { intermediates: [ca.issuing.der, bytes], anchors: [ca.root.der, bytes], crls: [] };
        return (await verifyChain({ certificate: bytes, ...helpers, at: NOW })).ok;
      },
    },
  ];
}

async function listReaders(ca: Hierarchy): Promise<FuzzReader[]> {
  const entries = [{ serialHex: '5a01', revokedAt: NOW, reason: 'keyCompromise' as const }];
  const lists = [
    await listOf(ca.issuing, { entries }),
    ...recorded(/gost.*\.crl$/),
    ...pkits('crls', /^(indirectCRLCA5|onlySomeReasonsCA1|deltaCRLCA1|distributionPoint1)/),
  ];
  return [
    { name: 'revocation list', samples: lists, read: (bytes) => tells(() => scopedList(parseCrl(bytes))) },
    {
      name: 'revocation list, verified',
      samples: lists,
      read: async (bytes) => (await verifyCrl(bytes, ca.issuing.der)).ok,
    },
  ];
}

async function messageReaders(ca: Hierarchy): Promise<FuzzReader[]> {
  const { key, der } = ca.holder;
  const csr = await buildCsr({
    subject: [{ type: 'CN', value: 'ӘЛИХАН' }],
    keyPair: key.pair,
    extensions: [
      { id: 'subjectAltName', critical: false, emails: [], dns: ['kokzhiek.kz'] },
      { id: 'keyStore', critical: false, oid: OID.keyStorePkcs12, folder: 'Кілттер' },
    ],
  });
  const sign = (bytes: Uint8Array): Promise<Uint8Array> => key.sign(bytes);
  const cms = await signCms({
    content: new TextEncoder().encode('Растау'),
    certificate: der,
    chain: [ca.issuing.der],
    sign,
  });
  return [
    {
      name: 'request (PKCS#10)',
      samples: [csr],
      read: async (bytes) => {
        const result = await verifyCsr(bytes);
        return result.ok && requestedHostNames(result.csr) !== null && requestedKeyStore(result.csr).ok;
      },
    },
    {
      name: 'signature (CMS)',
      samples: [cms, ...recorded(/token\.bin$/)],
      read: async (bytes) => (await verifyCms(bytes)).ok,
    },
  ];
}

function keyReaders(ca: Hierarchy): FuzzReader[] {
  const { spki } = ca.holder.key;
  const names = [ca.holder.der, ...recorded(/\.(cer|crt)$/)].map((der) => parseCertificate(der).subjectDer);
  return [
    {
      name: 'public key',
      samples: [spki],
      read: (bytes) => tells(() => judgePublicKey(publicKeyOf(readDer(bytes)), ['RSA', 'gost2004', 'gost2015-512'])),
    },
    { name: 'name', samples: names, read: (bytes) => tells(() => formatName(readName(bytes))) },
  ];
}

function fileReaders(): FuzzReader[] {
  const file = new Uint8Array(readFileSync(fixturePath('openssl-one-round.p12')));
  const safe = readDer(file).children[1]?.children[1]?.children[0]?.value ?? new Uint8Array();
  return [
    { name: 'key file (PKCS#12)', samples: [file], read: async (bytes) => (await openPkcs12(bytes, PASSWORD)).ok },
    {
      name: 'key file, behind a right MAC',
      samples: [safe],
      read: async (bytes) => (await openPkcs12(await around(bytes), PASSWORD)).ok,
    },
    { name: 'BER', samples: [file, safe], read: (bytes) => tells(() => readDer(berToDer(bytes))) },
  ];
}

/** Every reader of `pki/` that sees bytes of strangers. */
export async function fuzzReaders(): Promise<FuzzReader[]> {
  const ca = await hierarchy();
  return [
    ...certificateReaders(ca),
    ...(await listReaders(ca)),
    ...(await messageReaders(ca)),
    ...keyReaders(ca),
    ...fileReaders(),
    ...(await serviceReaders(ca, tells, recorded)),
  ];
}
