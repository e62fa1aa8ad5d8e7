import { readFileSync } from 'node:fs';
import { signCms } from '@kualik/pki/cms.ts';
import { openPkcs12 } from '@kualik/pki/pkcs12.ts';
import { fromBase64, GraphqlClient, toBase64 } from './graphql-client.ts';
import { waitFor } from './wait-for.ts';

interface SignedIn {
  signIn: { csrfToken: string };
}

export interface CasePage {
  id: string;
  number: string;
  version: number;
  status: string;
  step: string;
  refusal: { code: string } | null;
  fingerprint: string;
  documentList: { id: string; required: boolean; options: { id: string }[] }[];
  documents: { id: string; kind: string; itemId: string | null; url: string | null }[];
  events: unknown[];
  certificates: { usage: string; der: string }[];
  confirmation: { cms: string | null; document: string } | null;
}

/** What the applicant brought where the list leaves a choice. */
interface Shown {
  alternatives?: Record<string, string>;
  provenDomainNames?: string[];
}

const CASE = `id number version status step refusal { code } fingerprint documentList { id required options { id } } documents { id kind itemId url }
  events { seq at type step toStep status actorKind reasonCode }
  certificates { usage der } confirmation { cms document }`;
const SIGNING = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

interface Identity {
  certificate: Uint8Array;
  chain: Uint8Array[];
  sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}

/** An operator at his desk: signs in with his certificate, takes a case, checks papers, confirms. */
export class Operator {
  readonly client: GraphqlClient;
  private readonly signing: Identity;
  private readonly authentication: Identity;

  private constructor(client: GraphqlClient, signing: Identity, authentication: Identity) {
    this.client = client;
    this.signing = signing;
    this.authentication = authentication;
  }

  /** Opens the operator's PKCS#12 and signs in with a signed document. */
  static async signIn(origin: string, file: string, password: string): Promise<Operator> {
    const opened = await openPkcs12(new Uint8Array(readFileSync(file)), password);
    if (!opened.ok) throw new Error(`${file}: ${opened.code}`);
    const identity = async (usage: 'sign' | 'auth'): Promise<Identity> => {
      const entry = opened.entries.find((candidate) => candidate.friendlyName?.endsWith(usage));
      if (entry?.certificate === undefined) throw new Error(`${file} holds no ${usage} certificate`);
      const key = await crypto.subtle.importKey('pkcs8', new Uint8Array(entry.pkcs8), SIGNING, false, ['sign']);
      return {
        certificate: entry.certificate,
        chain: opened.certificates,
        sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(SIGNING, key, new Uint8Array(bytes))),
      };
    };
    const operator = new Operator(new GraphqlClient(origin), await identity('sign'), await identity('auth'));
    const { createSignInChallenge } = await operator.client.ask<{ createSignInChallenge: { document: string } }>(
      'mutation { createSignInChallenge { document } }',
    );
    const cms = await signWith(operator.authentication, fromBase64(createSignInChallenge.document));
    const { signIn } = await operator.client.ask<SignedIn>(
      'mutation ($cms: Base64!) { signIn(cms: $cms) { csrfToken } }',
      { cms },
    );
    operator.client.csrfToken = signIn.csrfToken;
    return operator;
  }

  /** Finds the case by its number, as the scanner at the counter does. */
  async find(number: string): Promise<CasePage> {
    const { requests } = await this.client.ask<{ requests: { edges: { node: { id: string } }[] } }>(
      'query ($search: String!) { requests(search: $search, first: 2) { edges { node { id } } } }',
      { search: number },
    );
    const id = requests.edges[0]?.node.id;
    if (id === undefined) throw new Error(`the operator does not find ${number}`);
    return this.open(id);
  }

  async open(id: string): Promise<CasePage> {
    return (await this.client.ask<{ request: CasePage }>(`query ($id: ID!) { request(id: $id) { ${CASE} } }`, { id }))
      .request;
  }

  async claim(id: string): Promise<CasePage> {
    return (
      await this.client.ask<{ claimRequest: CasePage }>(`mutation ($id: ID!) { claimRequest(id: $id) { ${CASE} } }`, {
        id,
      })
    ).claimRequest;
  }

  /** Gives a case back, so that a colleague may take it. */
  async release(id: string): Promise<void> {
    await this.client.ask('mutation ($id: ID!) { releaseRequest(id: $id) { id } }', { id });
  }

  /** The consent signed by hand comes back from the scanner; here it is the page that the office printed. @rule std1 p.9 */
  async scanConsent(id: string): Promise<void> {
    await this.client.ask('mutation ($id: ID!) { fillCaseForm(input: { requestId: $id, form: "CONSENT" }) }', { id });
    const paper = await waitFor('the consent on paper', async () => {
      const { documents } = await this.open(id);
      return documents.find(({ kind }) => kind === 'CONSENT')?.url;
    });
    await this.client.postScan(id, 'data-use-consent', await this.client.fetchBytes(paper));
  }

  /** The power of attorney of an organisation for its own employee, printed from the case and signed by its head. @rule std1 annex 5 */
  private async scanPower(page: CasePage): Promise<object> {
    await this.client.ask('mutation ($id: ID!) { fillCaseForm(input: { requestId: $id, form: "S1A5" }) }', {
      id: page.id,
    });
    const paper = await waitFor('the power of attorney on paper', async () => {
      const { documents } = await this.open(page.id);
      return documents.find(({ kind, itemId }) => kind === 'FORM' && itemId === 'S1A5')?.url;
    });
    await this.client.postScan(page.id, 'power-of-attorney', await this.client.fetchBytes(paper));
    const issuedOn = new Date().toISOString().slice(0, 10);
    return { powerOfAttorney: { number: page.number, issuedOn, issuer: 'Ұйымның бірінші басшысы' } };
  }

  /** Consent scanned and recorded, person identified, the needed papers seen and given back, the QR code of the application scanned. */
  async acceptDocuments(page: CasePage, shown: Shown = {}): Promise<CasePage> {
    await this.scanConsent(page.id);
    await this.client.ask('mutation ($id: ID!) { recordDataUseConsent(id: $id) { id } }', { id: page.id });
    const power = shown.alternatives?.['power-of-attorney'] === 'annex-5' ? await this.scanPower(page) : {};
    const needed = page.documentList.filter(({ required }) => required);
    const input = {
      id: page.id,
      version: page.version,
      papers: needed.map(({ id, options }) => ({
        id,
        alternative: shown.alternatives?.[id] ?? options[0]?.id ?? null,
        originalReturned: true,
      })),
      provenDomainNames: shown.provenDomainNames ?? null,
      identified: true,
      fingerprint: page.fingerprint,
      ...power,
    };
    const query = `mutation ($input: AcceptDocumentsInput!) { acceptDocuments(input: $input) { ${CASE} } }`;
    return (await this.client.ask<{ acceptDocuments: CasePage }>(query, { input })).acceptDocuments;
  }

  /** Refuses because papers are missing. */
  async refuseDocuments(page: CasePage): Promise<CasePage> {
    const input = {
      id: page.id,
      version: page.version,
      ground: 'DOCUMENTS_INCOMPLETE',
      missing: ['identity-document'],
      reason: {
        kk: 'Жеке басын куәландыратын құжат көрсетілмеді.',
        ru: 'Документ, удостоверяющий личность, не предъявлен.',
        en: 'The identity document was not shown.',
      },
    };
    const query = `mutation ($input: RefuseDocumentsInput!) { refuseDocuments(input: $input) { ${CASE} } }`;
    return (await this.client.ask<{ refuseDocuments: CasePage }>(query, { input })).refuseDocuments;
  }

  /** Fetches the confirmation document, signs its very bytes and sends the CMS. */
  async confirm(page: CasePage): Promise<CasePage> {
    const { prepareConfirmation } = await this.client.ask<{ prepareConfirmation: { id: string; document: string } }>(
      'mutation ($id: ID!) { prepareConfirmation(id: $id) { id document } }',
      { id: page.id },
    );
    const cms = await signWith(this.signing, fromBase64(prepareConfirmation.document));
    const query = `mutation ($input: ConfirmRequestInput!) { confirmRequest(input: $input) { ${CASE} } }`;
    const input = { id: prepareConfirmation.id, cms };
    return (await this.client.ask<{ confirmRequest: CasePage }>(query, { input })).confirmRequest;
  }
}

async function signWith(identity: Identity, content: Uint8Array): Promise<string> {
  const { certificate, chain, sign } = identity;
  return toBase64(await signCms({ content, certificate, chain, sign }));
}
