import { SIGNING_MODULES } from '@kualik/domain/rules/local-signing.ts';
import { type Language, LANGUAGES } from '@kualik/domain/texts/language.ts';
import { CardError, CardReadError } from '../../cards/card-error.ts';
import { carrierKeys } from '../carrier-keys.ts';
import { type SigningTools, signOnCarrier } from '../sign-on-carrier.ts';
import { CARRIER_REMOVED, type Ending, ENVELOPES, MODULE_NOT_FOUND } from './answers.ts';
import { keyInfo } from './key-info.ts';
import { type Call, CARRIER_STORAGE, readBasicsSign, readCreateCades, type WantedSignature } from './requests.ts';

/** What a connection with a page needs besides the tools. */
export interface PageSession {
  /** As the browser names the page; it was let in for it. */
  readonly origin: string;
  readonly gone: AbortSignal;
  language: Language;
  /** Tells the page something that it did not ask. */
  readonly say: (message: object) => void;
}

export interface SigningServices extends SigningTools {
  /** Whether a card lies in the reader for carriers. */
  readonly holdsCarrier: () => Promise<boolean>;
  /** Calls once when the carrier with this certificate leaves its reader; false when it is not there. */
  readonly watchCarrier: (serialNumber: string, gone: AbortSignal, removed: () => void) => Promise<boolean>;
  /** Where the PIN is typed. */
  readonly page: string;
}

type Method = (args: unknown, page: PageSession, services: SigningServices) => Promise<Ending>;

const INVALID: Ending = { result: 'invalid' };
const value = (given: unknown): Ending => ({ result: 'value', value: given });

/** All that a page may ask of this station. What is not here is answered as unknown. @rule reg p.15 */
const METHODS: Readonly<Record<string, Readonly<Record<string, Method>>>> = {
  [SIGNING_MODULES.basics]: {
    sign: (args, page, services) => sign(readBasicsSign(args), page, services),
  },
  [SIGNING_MODULES.commonUtils]: {
    createCAdESFromBase64: (args, page, services) => sign(readCreateCades(args), page, services),
    getActiveTokens: async (_args, _page, { holdsCarrier }) => value((await holdsCarrier()) ? [CARRIER_STORAGE] : []),
    getKeyInfo: (_args, _page, services) => ofCard(() => readKeyInfo(services)),
    changeLocale: async (args, page) => {
      const wished: unknown = Array.isArray(args) ? args[0] : undefined;
      const language = LANGUAGES.find((one) => one === wished);
      if (language === undefined) return INVALID;
      page.language = language;
      return value(null);
    },
  },
  [SIGNING_MODULES.station]: {
    getPage: async (_args, _page, services) => value(services.page),
    watchCarrier: (args, page, services) => ofCard(() => watchCarrier(args, page, services)),
  },
};

/** The answer to one call, in the form of its module. */
export async function answerCall(call: Call, page: PageSession, services: SigningServices): Promise<object> {
  const { module, method, args, uuid } = call;
  const envelope = Object.hasOwn(ENVELOPES, module) ? ENVELOPES[module] : undefined;
  if (envelope === undefined) return MODULE_NOT_FOUND;
  const methods = METHODS[module] ?? {};
  const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
  const ending: Ending = run === undefined ? { result: 'unknown-method' } : await run(args, page, services);
  return envelope(ending, { uuid, language: page.language });
}

async function sign(
  wanted: WantedSignature | null,
  { origin, gone }: PageSession,
  services: SigningServices,
): Promise<Ending> {
  if (wanted === null) return INVALID;
  const outcome = await signOnCarrier(services, { ...wanted, origin, gone });
  return outcome.result === 'signed' ? value(Buffer.from(outcome.cms).toString('base64')) : outcome;
}

/** The signature key of the carrier, as its certificate tells it. */
async function readKeyInfo({ reader }: SigningServices): Promise<Ending> {
  const { card } = await reader.connectCarrier();
  try {
    const [key] = await carrierKeys(card);
    if (key === undefined) throw new CardReadError('CARRIER_KEY_ABSENT');
    return value(keyInfo(key.certificate));
  } finally {
    await card.disconnect();
  }
}

/** From now on the page hears when its carrier is taken out. @rule reg p.19(5) rule 7 */
async function watchCarrier(args: unknown, { gone, say }: PageSession, services: SigningServices): Promise<Ending> {
  const [serialNumber] = Array.isArray(args) ? (args as unknown[]) : [];
  if (typeof serialNumber !== 'string') return INVALID;
  return value(await services.watchCarrier(serialNumber, gone, () => say(CARRIER_REMOVED)));
}

/** What the card refuses is an answer, too. */
async function ofCard(act: () => Promise<Ending>): Promise<Ending> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof CardError)) throw error;
    return { result: 'failed', code: error.code, triesLeft: null };
  }
}
