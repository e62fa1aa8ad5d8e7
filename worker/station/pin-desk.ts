import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { PinPrompt } from '../cards/case-desk.ts';
import type { ConsentPrompt, SignatureConsent } from './sign-on-carrier.ts';

/** Who does not type for this long wants to go: the card is let free. Our choice. */
const PROMPT_MS = 180_000;
const TOKEN_OCTETS = 32;
/** After these the PUK is asked for. What went wrong with a card while it was typed is typed again. */
const PUK_HELPS: ReadonlySet<ErrorCode> = new Set(['CARD_PIN_BLOCKED', 'CARD_PUK_WRONG']);

interface PinQuestion {
  triesLeft: number | null;
  /** What is signed with it; missing where the PIN makes keys. */
  consent?: SignatureConsent;
}

/** What the page shows: nothing is asked, a PIN, or PUK and a new PIN for a blocked card. */
export type PinDeskView =
  | { asks: 'nothing'; note: ErrorCode | 'unblocked' | null }
  | ({ asks: 'pin' } & PinQuestion & { token: string })
  | { asks: 'puk'; token: string; note: ErrorCode | null };

/** Where the page and the card meet. What is typed is handed over once and kept nowhere. */
export class PinDesk implements PinPrompt, ConsentPrompt {
  readonly #promptMs: number;
  #waiting: (PinQuestion & { token: string; answer: (pin: string | null) => void }) | null = null;
  #pukToken: string | null = null;
  #note: ErrorCode | 'unblocked' | null = null;

  constructor(promptMs = PROMPT_MS) {
    this.#promptMs = promptMs;
  }

  get view(): PinDeskView {
    if (this.#waiting !== null) {
      const { token, triesLeft, consent } = this.#waiting;
      return { asks: 'pin', token, triesLeft, ...(consent && { consent }) };
    }
    if (this.#pukToken === null) return { asks: 'nothing', note: this.#note };
    return { asks: 'puk', token: this.#pukToken, note: this.#note === 'unblocked' ? null : this.#note };
  }

  /** Who asked may go away: then nothing is asked any more. */
  async askPin({ gone, ...question }: PinQuestion & { gone?: AbortSignal }): Promise<string | null> {
    if (gone?.aborted === true) return null;
    this.#waiting?.answer(null);
    this.#pukToken = null;
    const { promise, resolve } = Promise.withResolvers<string | null>();
    const timer = setTimeout(() => resolve(null), this.#promptMs);
    const withdraw = (): void => resolve(null);
    gone?.addEventListener('abort', withdraw, { once: true });
    const waiting = { ...question, token: newToken(), answer: resolve };
    this.#waiting = waiting;
    const pin = await promise;
    clearTimeout(timer);
    gone?.removeEventListener('abort', withdraw);
    if (this.#waiting === waiting) this.#waiting = null;
    return pin;
  }

  /** True when a PIN was asked for under this token; it counts once. */
  answerPin(token: string, pin: string | null): boolean {
    const waiting = this.#waiting;
    if (waiting === null || !isSame(waiting.token, token)) return false;
    this.#waiting = null;
    waiting.answer(pin);
    return true;
  }

  /** How the last work with a card ended; a blocked PIN opens the way over the PUK. */
  tell(code: ErrorCode | null): void {
    this.#note = code;
    this.#pukToken = code !== null && PUK_HELPS.has(code) ? newToken() : null;
  }

  /** True when the PUK was asked for under this token; it counts once. */
  takePuk(token: string): boolean {
    if (this.#pukToken === null || !isSame(this.#pukToken, token)) return false;
    this.#pukToken = null;
    return true;
  }

  tellUnblocked(): void {
    this.#note = 'unblocked';
  }
}

function newToken(): string {
  return randomBytes(TOKEN_OCTETS).toString('base64url');
}

function isSame(token: string, given: string): boolean {
  const [one, other] = [Buffer.from(token), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
