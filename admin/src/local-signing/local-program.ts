import { HEARTBEAT, isSigningVersion, KEY_PURPOSE_OIDS, SIGNING_MODULES } from '@kualik/domain/rules/local-signing.ts';
import { toBase64 } from '@kualik/pki/bytes.ts';
import type { KeyPurpose } from '../signing/open-key.ts';
import { SigningFailure } from '../signing/signing-failure.ts';
import { isRemoval, readMessage, signatureOf, stationValueOf, versionOf } from './program-answers.ts';
import type { Message } from './program-answers.ts';

/** A program greets at once; what is silent is another kind of program. */
const GREETING_MS = 3_000;
/** A program may close a connection that says nothing. */
const HEARTBEAT_MS = 20_000;

/** The program of this machine that signs with the person's carrier: our station, or NCALayer. */
export class LocalProgram {
  readonly address: string;
  readonly version: string;
  /** Where the PIN is typed; null when the program shows a window of its own. */
  page: string | null = null;
  readonly #socket: WebSocket;
  #answer: { resolve: (message: Message) => void; reject: (reason: unknown) => void } | null = null;
  #lost: (reason: SigningFailure) => void = () => undefined;

  private constructor(address: string, version: string, socket: WebSocket) {
    this.address = address;
    this.version = version;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#read(String(data)));
    const beat = setInterval(() => socket.send(HEARTBEAT), HEARTBEAT_MS);
    socket.addEventListener('close', () => {
      clearInterval(beat);
      this.#answer?.reject(new SigningFailure('PROGRAM_GONE'));
      this.#answer = null;
      this.#lost(new SigningFailure('PROGRAM_GONE'));
    });
  }

  /** Null when nobody listens there who greets as such a program does. The browser may ask the person meanwhile. */
  static async open(address: string, gone?: AbortSignal): Promise<LocalProgram | null> {
    const socket = new WebSocket(address);
    const version = await greeting(socket, gone);
    if (version === null) {
      socket.close();
      return null;
    }
    const program = new LocalProgram(address, version, socket);
    gone?.addEventListener('abort', () => program.close(), { once: true });
    if (!isSigningVersion(version)) return program;
    const page = stationValueOf(await program.#call(SIGNING_MODULES.station, 'getPage', []));
    program.page = typeof page === 'string' ? page : null;
    return program;
  }

  /** CAdES over exactly these bytes, base64, once the person agreed there. */
  async sign(content: Uint8Array, purpose: KeyPurpose, locale: string): Promise<string> {
    const args = {
      format: 'cms',
      data: toBase64(content),
      signingParams: { decode: 'true', encapsulate: 'true', digested: 'false', tsaProfile: null },
      // No chain: the authority of the certificate is ours to judge, not the program's.
      signerParams: { extKeyUsageOids: [KEY_PURPOSE_OIDS[purpose]], chain: [] },
      locale,
    };
    return signatureOf(await this.#call(SIGNING_MODULES.basics, 'sign', args));
  }

  /** Whether the carrier with this certificate is in its reader; null when the program cannot tell. */
  async watchCarrier(serialHex: string): Promise<boolean | null> {
    const value = stationValueOf(await this.#call(SIGNING_MODULES.station, 'watchCarrier', [serialHex]));
    return typeof value === 'boolean' ? value : null;
  }

  /** Calls when the watched carrier is taken out, or the program itself goes. */
  onLost(lost: (reason: SigningFailure) => void): void {
    this.#lost = lost;
  }

  /** Nobody is told of an end that we wanted. */
  close(): void {
    this.#lost = () => undefined;
    this.#socket.close();
  }

  #call(module: string, method: string, args: unknown): Promise<Message> {
    if (this.#socket.readyState !== WebSocket.OPEN) return Promise.reject(new SigningFailure('PROGRAM_GONE'));
    return new Promise((resolve, reject) => {
      this.#answer = { resolve, reject };
      this.#socket.send(JSON.stringify({ module, method, args }));
    });
  }

  #read(text: string): void {
    if (text === HEARTBEAT) return;
    const message = readMessage(text);
    if (isRemoval(message)) return this.#lost(new SigningFailure('CARRIER_REMOVED'));
    this.#answer?.resolve(message);
    this.#answer = null;
  }
}

/** Waits for the connection as long as the person thinks about the browser's question, then for the greeting. */
function greeting(socket: WebSocket, gone?: AbortSignal): Promise<string | null> {
  return new Promise((resolve) => {
    const give = (version: string | null): void => resolve(version);
    socket.addEventListener('open', () => setTimeout(give, GREETING_MS, null), { once: true });
    socket.addEventListener('message', ({ data }) => give(versionOf(readMessage(String(data)))), { once: true });
    socket.addEventListener('close', () => give(null), { once: true });
    gone?.addEventListener('abort', () => give(null), { once: true });
  });
}
