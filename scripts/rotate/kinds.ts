import { appendAudit, type MikroORM } from '@kualik/db';
import { rotateUploads } from '@kualik/db/vault/rotate-uploads.ts';
import { readPassphrase } from '@kualik/worker/keys/passphrase.ts';
import {
  dropBefore,
  isChangeOpen,
  openAll,
  passphrasesOfChange,
  placeNext,
  prepareNext,
  rotatePassphrase,
} from '@kualik/worker/keys/rotate-passphrase.ts';

export interface Rotation {
  orm: MikroORM;
  dataDir: string;
  /** Place of the passphrase of the key files. */
  passphraseFile: string;
  at: Date;
  /** Told each step that is done. */
  tell: (step: string) => void;
}

/** What can be changed while everything runs. Each may be killed at any moment and is called again. */
export const ROTATIONS = {
  passphrase: changePassphrase,
  uploads: rotateUploads,
} as const satisfies Record<string, (rotation: Rotation) => Promise<void>>;

export type RotationKind = keyof typeof ROTATIONS;

export function isRotationKind(text: string | undefined): text is RotationKind {
  return text !== undefined && Object.hasOwn(ROTATIONS, text);
}

/** The end is recorded before the old passphrase leaves its place: what is interrupted there ends once more. */
async function changePassphrase(rotation: Rotation): Promise<void> {
  const { dataDir, passphraseFile: place, tell } = rotation;
  const isPrepared = await isChangeOpen(place);
  const facts = { what: 'passphrase', prepared: isPrepared };
  // A wrong passphrase leaves no change open.
  if (!isPrepared) await openAll(dataDir, [await readPassphrase(place)]);
  await dropBefore(place);
  await record(rotation, 'rotation.started', facts);
  tell(isPrepared ? 'the new passphrase is there already' : 'begun');
  await prepareNext(place);
  tell(`new passphrase in ${place}.next`);
  const { before, after } = await passphrasesOfChange(place);
  const keys = await rotatePassphrase(dataDir, before, after, (key) => tell(`${key} under the new passphrase`));
  await record(rotation, 'rotation.finished', { ...facts, keys: keys.length });
  tell('all keys under the new passphrase');
  const isPlaced = await placeNext(place);
  tell(
    isPlaced
      ? `new passphrase in ${place}`
      : `put ${place}.next in the place of ${place}, which cannot be changed from here`,
  );
}

async function record(
  { orm, at }: Rotation,
  kind: 'rotation.started' | 'rotation.finished',
  data: Record<string, unknown>,
): Promise<void> {
  await appendAudit(orm.em.fork(), { kind, actor: { kind: 'system', id: 'rotate' }, at, requestId: null, data });
}
