import { signCms } from '@kualik/pki/cms.ts';
import type { KeyPairs } from './applicant.ts';
import { fromBase64, GraphqlClient, toBase64 } from './graphql-client.ts';

/** What an applicant has after the installation: two keys and their certificates, DER. */
export interface Installed {
  number: string;
  keys: KeyPairs;
  certificates: { sign: Uint8Array; auth: Uint8Array };
  chain: Uint8Array[];
}

export interface OwnCertificate {
  id: string;
  usage: string;
  serial: string;
  standing: string;
}

/** A holder of certificates in his personal cabinet; his private keys never leave this class. */
export class Holder {
  readonly client: GraphqlClient;
  private readonly installed: Installed;

  private constructor(client: GraphqlClient, installed: Installed) {
    this.client = client;
    this.installed = installed;
  }

  /** Signs in with the authentication certificate. */
  static async signIn(origin: string, installed: Installed): Promise<Holder> {
    const holder = new Holder(new GraphqlClient(origin), installed);
    const { createSignInChallenge } = await holder.client.ask<{ createSignInChallenge: { document: string } }>(
      'mutation { createSignInChallenge { document } }',
    );
    const cms = await holder.sign('auth', createSignInChallenge.document);
    const { signInToCabinet } = await holder.client.ask<{ signInToCabinet: { csrfToken: string } }>(
      'mutation ($cms: Base64!) { signInToCabinet(cms: $cms) { csrfToken } }',
      { cms },
    );
    holder.client.csrfToken = signInToCabinet.csrfToken;
    return holder;
  }

  /** CMS over the very bytes of a document, DER in Base64. */
  async sign(usage: 'sign' | 'auth', document: string): Promise<string> {
    const { keys, certificates, chain } = this.installed;
    const key = usage === 'sign' ? keys.signKey : keys.authKey;
    const cms = await signCms({
      content: fromBase64(document),
      certificate: certificates[usage],
      chain,
      sign: (bytes) => key.sign(bytes),
    });
    return toBase64(cms);
  }

  async ownCertificates(): Promise<OwnCertificate[]> {
    const query = '{ ownCertificates { id usage serial standing } }';
    return (await this.client.ask<{ ownCertificates: OwnCertificate[] }>(query)).ownCertificates;
  }
}
