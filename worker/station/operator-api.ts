import { ERRORS, type ErrorCode } from '@kualik/domain/rules/errors.ts';
import {
  ApplyAsOperatorDocument,
  type ApplyAsOperatorInput,
  InstallOperatorCertificatesDocument,
  OperatorInstallDocumentDocument,
} from '../../codegen/generated/operators.ts';

/** Signing and two checks take less; who is silent for so long is away. */
const TIMEOUT_MS = 20_000;

/** The service refuses, by its code. */
export class ApiRefusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.name = 'ApiRefusal';
    this.code = code;
  }
}

/** What an operator without an account may ask of the public API: his code and his new key prove him. @rule reg p.15(1) */
export interface OperatorApi {
  readonly origin: string;
  apply(input: ApplyAsOperatorInput): Promise<void>;
  installDocument(operatorId: string): Promise<Uint8Array>;
  install(operatorId: string, cms: Uint8Array): Promise<void>;
}

/** `origin` is the public address of the service, `url` where it is reached. */
export function operatorApi(origin: string, url = origin): OperatorApi {
  const ask = <Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<Data> =>
    post<Data>(new URL('/graphql', url), operation.toString(), variables);
  return {
    origin,
    apply: async (input) => void (await ask(ApplyAsOperatorDocument, { input })),
    async installDocument(operatorId) {
      const { operatorInstallDocument } = await ask(OperatorInstallDocumentDocument, { operatorId });
      return new Uint8Array(Buffer.from(operatorInstallDocument, 'base64'));
    },
    async install(operatorId, cms) {
      await ask(InstallOperatorCertificatesDocument, { operatorId, cms: Buffer.from(cms).toString('base64') });
    },
  };
}

/** A generated operation: its text, and its types by inference. */
interface Operation<Data, Variables> {
  toString(): string;
  __apiType?: (variables: Variables) => Data;
}

interface Answer<Data> {
  data?: Data | null;
  errors?: { extensions?: { code?: string } }[];
}

async function post<Data>(url: URL, query: string, variables: unknown): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const { data, errors } = (await response.json()) as Answer<Data>;
  const code = errors?.[0]?.extensions?.code;
  if (code !== undefined) throw new ApiRefusal(isCode(code) ? code : 'INTERNAL');
  if (!data) throw new ApiRefusal('INTERNAL');
  return data;
}

function isCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code);
}
