import { ConfigError } from '../environment.ts';
import { TemporarilyUnavailable } from '../job.ts';
import { pinOf, rememberRefusal } from './pin-refusal.ts';
import type { Pkcs11Config } from './pkcs11-config.ts';
import { findSlot, initialize, loadPkcs11Module, type Pkcs11Module, returnCodeOf } from './pkcs11-module.ts';

/** A token that is away is looked for again after this pause: each try costs the module a start. Our choice. */
const RETRY_MS = 1_000;

/** The token refused the PIN itself; more tries would lock it. */
const PIN_REFUSED: ReadonlySet<string | null> = new Set(['CKR_PIN_INCORRECT', 'CKR_PIN_INVALID', 'CKR_PIN_LEN_RANGE']);

/** What a function returns when token or session is gone. The work is sound and can be done when they are back. */
const LOST: ReadonlySet<string | null> = new Set([
  'CKR_CRYPTOKI_NOT_INITIALIZED',
  'CKR_DEVICE_ERROR',
  'CKR_DEVICE_MEMORY',
  'CKR_DEVICE_REMOVED',
  'CKR_FUNCTION_FAILED',
  'CKR_GENERAL_ERROR',
  'CKR_KEY_HANDLE_INVALID',
  'CKR_OBJECT_HANDLE_INVALID',
  'CKR_SESSION_CLOSED',
  'CKR_SESSION_HANDLE_INVALID',
  'CKR_TOKEN_NOT_PRESENT',
  'CKR_TOKEN_NOT_RECOGNIZED',
  'CKR_USER_NOT_LOGGED_IN',
]);

export interface TokenSession extends Pkcs11Module {
  readonly session: Buffer;
  /** Private keys that this session has found, by their CKA_ID; handles end with it. */
  readonly found: Map<string, Buffer>;
}

/** One session with one token. Functions of the module hold the thread until they are done, so calls never mix. */
export class Pkcs11Token {
  readonly #module: Pkcs11Module;
  readonly #config: Pkcs11Config;
  readonly #dataDir: string;
  #session: TokenSession | null = null;
  #triedAt = 0;

  private constructor(module: Pkcs11Module, config: Pkcs11Config, dataDir: string) {
    this.#module = module;
    this.#config = config;
    this.#dataDir = dataDir;
  }

  /** What is wrong with a setting stops the start and is named. */
  static async open(config: Pkcs11Config, dataDir: string): Promise<Pkcs11Token> {
    const token = new Pkcs11Token(await loadPkcs11Module(config.module), config, dataDir);
    token.#session = token.#login();
    return token;
  }

  /** Runs functions of the module; without the token throws `TemporarilyUnavailable`, and a later call looks for it again. */
  use<T>(act: (session: TokenSession) => T): T {
    const session = this.#session ?? this.#reopen();
    try {
      return act(session);
    } catch (error) {
      const code = returnCodeOf(error);
      if (code === null) throw error;
      if (!LOST.has(code)) throw new Error(`the token answers ${code}`, { cause: error });
      this.#drop();
      throw away(code);
    }
  }

  /** Whether session and keys are there; a session that ended is opened again. */
  isPresent(): boolean {
    try {
      this.use(({ call, names, session, found }) => {
        call.C_GetSessionInfo(session);
        for (const key of found.values()) call.C_GetAttributeValue(session, key, [{ type: names.CKA_KEY_TYPE }]);
      });
      return true;
    } catch (error) {
      if (error instanceof TemporarilyUnavailable) return false;
      throw error;
    }
  }

  close(): void {
    this.#drop();
  }

  #drop(): void {
    this.#session = null;
    try {
      this.#module.call.C_Finalize();
    } catch (error) {
      if (returnCodeOf(error) === null) throw error;
      // The module has ended by itself.
    }
  }

  #reopen(): TokenSession {
    if (performance.now() - this.#triedAt < RETRY_MS) throw away('TOKEN_TRIED_JUST_NOW');
    this.#triedAt = performance.now();
    try {
      this.#session = this.#login();
      return this.#session;
    } catch (error) {
      throw away(error instanceof ConfigError ? error.setting : (returnCodeOf(error) ?? 'unknown'));
    }
  }

  #login(): TokenSession {
    const { call, names } = this.#module;
    const pin = pinOf(this.#config.pinFile, this.#dataDir);
    try {
      initialize(this.#module);
      const slot = findSlot(this.#module, this.#config.token);
      const session = call.C_OpenSession(slot, names.CKF_SERIAL_SESSION | names.CKF_RW_SESSION);
      logIn(() => call.C_Login(session, names.CKU_USER, pin));
      return { ...this.#module, session, found: new Map() };
    } catch (error) {
      const code = returnCodeOf(error);
      this.#drop();
      if (PIN_REFUSED.has(code)) throw rememberRefusal(this.#config.pinFile, this.#dataDir);
      if (code === 'CKR_PIN_LOCKED') throw new ConfigError('KUALIK_PKCS11_PIN_FILE', 'the token has locked its PIN');
      if (code !== null) throw new ConfigError('KUALIK_PKCS11_TOKEN', `the token answers ${code}`);
      throw error;
    }
  }
}

/** All sessions of a process share one login. */
function logIn(login: () => void): void {
  try {
    login();
  } catch (error) {
    if (returnCodeOf(error) !== 'CKR_USER_ALREADY_LOGGED_IN') throw error;
  }
}

/** The log shows codes only: what the module returned, or the setting that does not fit any more. */
function away(code: string): TemporarilyUnavailable {
  return new TemporarilyUnavailable('TOKEN_UNAVAILABLE', { cause: Object.assign(new Error(code), { code }) });
}
