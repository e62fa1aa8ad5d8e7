import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from './wait-for.ts';

const NOT_READY = 503;
const SECOND_MS = 1000;
/** A limit by the minute is waited for; one by the hour or the day is a refusal. */
const LONGEST_WAIT_SECONDS = 60;

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
  errors?: { message: string; extensions?: { code?: string; retryAfterSeconds?: number } }[];
}

interface Sent<T> {
  answer: GraphqlAnswer<T>;
  status: number;
}

/** The public API as a front end sees it: one address, one cookie, one CSRF token. */
export class GraphqlClient {
  readonly origin: string;
  private cookie = '';
  csrfToken = '';

  constructor(origin: string) {
    this.origin = origin.replace(/\/$/, '');
  }

  /** Asks, and asks again after the time that the server names when it was asked too often. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { answer, status } = await this.send<T>(query, variables);
    const error = answer.errors?.[0];
    const { code = 'UNKNOWN', retryAfterSeconds } = error?.extensions ?? {};
    if (code === 'RATE_LIMITED' && retryAfterSeconds !== undefined && retryAfterSeconds <= LONGEST_WAIT_SECONDS) {
      await pause(retryAfterSeconds * SECOND_MS);
      return this.ask(query, variables);
    }
    if (error !== undefined) throw new OperationRefused(code, error.message);
    if (answer.data === undefined) throw new OperationRefused('UNKNOWN', `HTTP ${status}`);
    return answer.data;
  }

  private async send<T>(query: string, variables: Record<string, unknown>): Promise<Sent<T>> {
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      // A connection a question: after a long wait none is used that the server is just closing.
      headers: { 'content-type': 'application/json', connection: 'close', ...this.credentials() },
      body: JSON.stringify({ query, variables }),
    });
    const cookie = response.headers.getSetCookie().at(-1);
    if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? '';
    return { answer: (await response.json()) as GraphqlAnswer<T>, status: response.status };
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

  /** Sends a scan for a line of the papers of a case. */
  async postScan(requestId: string, line: string, bytes: Uint8Array): Promise<void> {
    const response = await fetch(`${this.origin}/scans/${requestId}/${line}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...this.credentials() },
      body: new Uint8Array(bytes),
    });
    if (!response.ok) throw new OperationRefused('UNKNOWN', `scan of ${line}: HTTP ${response.status}`);
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
