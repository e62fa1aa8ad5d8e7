import { HEARTBEAT } from '@kualik/domain/rules/local-signing.ts';
import { z } from 'zod';
import type { CardUsage } from '../../cards/card-port.ts';
import { ANY_KEY, type SignerWish } from '../carrier-keys.ts';

/** Programs call a card of this family so. */
export const CARRIER_STORAGE = 'AKKZIDCardStore';

/** A call of a method. */
export interface Call {
  readonly module: string;
  readonly method: string;
  readonly args: unknown;
  /** Comes back as it came. */
  readonly uuid: unknown;
}

export type Incoming =
  | { readonly kind: 'heartbeat' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'call'; readonly call: Call };

const CALL = z.looseObject({
  module: z.string().default(''),
  method: z.string().default(''),
  args: z.unknown().optional(),
  uuid: z.unknown().optional(),
});

/** Reads one message of a page. */
export function readMessage(text: string): Incoming {
  if (text === HEARTBEAT) return { kind: 'heartbeat' };
  const parsed = CALL.safeParse(jsonOf(text));
  if (!parsed.success) return { kind: 'broken' };
  const { module, method, args, uuid } = parsed.data;
  return { kind: 'call', call: { module, method, args, uuid } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** What is to be signed, and with which key. */
export interface WantedSignature {
  readonly content: Uint8Array;
  readonly isDetached: boolean;
  readonly signer: SignerWish;
}

/** Pages send `"true"` as well as `true`. */
const FLAG = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]).default(false);
const OPTIONAL_TEXT = z
  .string()
  .nullish()
  .transform((text) => (text === undefined || text === '' ? null : text));

/**
 * Arguments of `basics.sign`. A hash alone (`digested`) is not taken: nobody could read what he signs. Nor is a time stamp
 * (`tsaProfile`): who receives the signature stamps it. XML has no place in this system.
 */
const BASICS_SIGN = z.looseObject({
  allowedStorages: z
    .array(z.string())
    .nullish()
    .refine((storages) => !storages?.length || storages.includes(CARRIER_STORAGE)),
  format: z.literal('cms'),
  data: z.string().min(1),
  signingParams: z
    .looseObject({
      ...{ decode: FLAG, encapsulate: FLAG },
      digested: FLAG.refine((isDigest) => !isDigest),
      tsaProfile: z.null().optional(),
    })
    .prefault({}),
  signerParams: z
    .looseObject({
      extKeyUsageOids: z.array(z.string()).nullish(),
      ...{ iin: OPTIONAL_TEXT, bin: OPTIONAL_TEXT, serialNumber: OPTIONAL_TEXT },
    })
    .prefault({}),
});

/** Null when something is asked that this station does not do. */
export function readBasicsSign(args: unknown): WantedSignature | null {
  const parsed = BASICS_SIGN.safeParse(args);
  if (!parsed.success) return null;
  const { data, signingParams, signerParams } = parsed.data;
  const content = signingParams.decode ? fromBase64(data) : new TextEncoder().encode(data);
  const { iin, bin, serialNumber, extKeyUsageOids } = signerParams;
  const signer = { usage: null, extKeyUsageOids: extKeyUsageOids ?? [], iin, bin, serialNumber };
  return content === null ? null : { content, isDetached: !signingParams.encapsulate, signer };
}

const USAGE_OF_WORD: Readonly<Record<string, CardUsage>> = { SIGNATURE: 'sign', AUTHENTICATION: 'auth' };
/** Arguments of `commonUtils.createCAdESFromBase64`: storage, kind of key, data, whether they are attached. */
const CREATE_CADES = z.tuple([z.string(), z.string().nullish(), z.string().min(1), FLAG]).rest(z.unknown());

/** Null when something is asked that this station does not do. */
export function readCreateCades(args: unknown): WantedSignature | null {
  const parsed = CREATE_CADES.safeParse(args);
  if (!parsed.success) return null;
  const [, word, data, isAttached] = parsed.data;
  const content = fromBase64(data);
  const signer = { ...ANY_KEY, usage: USAGE_OF_WORD[word ?? ''] ?? null };
  return content === null ? null : { content, isDetached: !isAttached, signer };
}

function fromBase64(text: string): Uint8Array | null {
  const octets = Buffer.from(text, 'base64');
  return octets.length > 0 && octets.toString('base64') === text.replace(/\s/g, '') ? new Uint8Array(octets) : null;
}
