import { fromBase64, toBase64, type Bytes } from '@kualik/pki/bytes.ts';
import { LOCAL_SIGNING_ADDRESSES } from '@kualik/domain/rules/local-signing.ts';
import type { Language } from '../texts/texts.ts';
import type { Purpose } from './signing-file.ts';

/** The first version whose answers are read here. */
const OLDEST = 1.4;
const MODULE = 'kz.gov.pki.knca.basics';
const STORAGES = ['PKCS12', 'AKKaztokenStore', 'AKKZIDCardStore', 'AKEToken72KStore', 'AKJaCartaStore', 'AKAKEYStore'];
const PURPOSE_OIDS: Record<Exclude<Purpose, 'SSL'>, string> = { SIGN: '1.3.6.1.5.5.7.3.4', AUTH: '1.3.6.1.5.5.7.3.2' };

/** Why the program did not sign: the browser forbids, nothing answers, it is too old, the person closed its window, or it failed. */
export type ProgramProblem = 'blocked' | 'silent' | 'old' | 'cancelled' | 'failed';

export class ProgramError extends Error {
  readonly problem: ProgramProblem;

  constructor(problem: ProgramProblem) {
    super(problem);
    this.problem = problem;
  }
}

export interface ProgramSigning {
  content: Bytes;
  purpose: keyof typeof PURPOSE_OIDS;
  language: Language;
  signal: AbortSignal;
}

/** CAdES over exactly these bytes, the content inside, by the signing program of this device; it asks for the key itself. */
export async function signInProgram({ content, purpose, language, signal }: ProgramSigning): Promise<Bytes> {
  const { socket, greeting } = await reach(signal);
  try {
    if (versionOf(greeting) < OLDEST) throw new ProgramError('old');
    socket.send(JSON.stringify({ module: MODULE, method: 'sign', args: argumentsOf(content, purpose, language) }));
    return signatureOf(await nextAnswer(socket, signal));
  } finally {
    socket.close();
  }
}

/** The first program of this device that greets: the station of a workplace, or NCALayer (kz-pki-profile 4.8). */
async function reach(signal: AbortSignal): Promise<{ socket: WebSocket; greeting: unknown }> {
  for (const address of LOCAL_SIGNING_ADDRESSES) {
    const socket = new WebSocket(address);
    try {
      return { socket, greeting: await nextAnswer(socket, signal) };
    } catch (error) {
      if (!(error instanceof ProgramError) || error.problem !== 'silent') throw error;
    }
  }
  throw new ProgramError('silent');
}

function argumentsOf(content: Bytes, purpose: ProgramSigning['purpose'], language: Language): object {
  return {
    allowedStorages: STORAGES,
    format: 'cms',
    data: toBase64(content),
    signingParams: { decode: true, encapsulate: true, digested: false, tsaProfile: null },
    signerParams: { extKeyUsageOids: [PURPOSE_OIDS[purpose]], chain: [] },
    locale: language,
  };
}

/** The next message that is no sign of life; a socket that closes instead has a reason of its own. */
function nextAnswer(socket: WebSocket, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = new AbortController();
    const onClose = (): void => {
      ended.abort();
      if (signal.aborted) reject(new ProgramError('cancelled'));
      else void isForbidden().then((forbidden) => reject(new ProgramError(forbidden ? 'blocked' : 'silent')));
    };
    const onMessage = ({ data }: MessageEvent<unknown>): void => {
      if (typeof data !== 'string' || data === '--heartbeat--') return;
      ended.abort();
      resolve(parsed(data));
    };
    signal.addEventListener('abort', () => socket.close(), { signal: ended.signal });
    socket.addEventListener('close', onClose, { signal: ended.signal });
    socket.addEventListener('message', onMessage, { signal: ended.signal });
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ProgramError('failed');
  }
}

/** Chrome asks before a page may speak to its own device; the name of the permission has changed once. */
const PERMISSIONS = ['loopback-network', 'local-network-access'];

async function isForbidden(): Promise<boolean> {
  for (const name of PERMISSIONS) {
    const state = await navigator.permissions.query({ name: name as PermissionName }).then(
      (permission) => permission.state,
      () => null,
    );
    if (state !== null) return state === 'denied';
  }
  return false;
}

interface ProgramAnswer {
  result?: { version?: string };
  errorCode?: string;
  status?: boolean;
  body?: { result?: string | string[] };
}

function versionOf(answer: unknown): number {
  return Number.parseFloat((answer as ProgramAnswer | null)?.result?.version ?? '0');
}

/** A window that was closed answers with success and nothing; a module that is not there belongs to an older program. */
function signatureOf(answer: unknown): Bytes {
  const { errorCode, status, body } = (answer ?? {}) as ProgramAnswer;
  if (errorCode === 'MODULE_NOT_FOUND') throw new ProgramError('old');
  if (status !== true) throw new ProgramError('failed');
  const result = [body?.result ?? []].flat()[0];
  if (!result) throw new ProgramError('cancelled');
  const cms = fromBase64(result.replace(/-----[^-]+-----|\s/g, ''));
  if (!cms) throw new ProgramError('failed');
  return cms;
}
