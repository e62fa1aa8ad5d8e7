import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { waitFor } from './wait-for.ts';

const NOT_READY = 503;

/** A refused operation: the code of the error table and what the server said about it. */
export class OperationRefused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

interface GraphqlAnswer<T> {
  data?: T;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** The public API as a front end sees it: one address, one cookie, one CSRF token. */
export class GraphqlClient {
  readonly origin: string;
  private cookie = '';
  csrfToken = '';

  constructor(origin: string) {
    this.origin = origin.replace(/\/$/, '');
  }

  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      // A connection a question: after a long wait none is used that the server is just closing.
      headers: { 'content-type': 'application/json', connection: 'close', ...this.credentials() },
      body: JSON.stringify({ query, variables }),
    });
    const cookie = response.headers.getSetCookie().at(-1);
    if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? '';
    const answer = (await response.json()) as GraphqlAnswer<T>;
    const error = answer.errors?.[0];
    if (error !== undefined) throw new OperationRefused(error.extensions?.code ?? 'UNKNOWN', error.message);
    if (answer.data === undefined) throw new OperationRefused('UNKNOWN', `HTTP ${response.status}`);
    return answer.data;
  }

  /** A sample operation of the schema, with its own types. */
  async run<Data, Variables extends Record<string, unknown>>(
    operation: DocumentTypeDecoration<Data, Variables> & { toString(): string },
    variables: Variables,
  ): Promise<Data> {
    return this.ask<Data>(operation.toString(), variables);
  }

  /** Bytes of a stored object: a paper, a CA certificate, a CRL. Waits for a paper whose seal is still being made. */
  async fetchBytes(path: string): Promise<Uint8Array> {
    return waitFor(path, () => this.tryBytes(path));
  }

  private async tryBytes(path: string): Promise<Uint8Array | null> {
    const response = await fetch(new URL(path, `${this.origin}/`), { headers: this.credentials() });
    if (response.status === NOT_READY) return null;
    if (!response.ok) throw new OperationRefused('UNKNOWN', `${path}: HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  private credentials(): Record<string, string> {
    return this.cookie === '' ? {} : { cookie: this.cookie, 'x-kualik-csrf': this.csrfToken };
  }
}

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
