import type { EntityManager } from '@mikro-orm/postgresql';
import { FormPrintEntity } from '../entities/form-print.entity.ts';
import type { Sealed } from '../vault/vault.ts';

export type NewPrint = Pick<FormPrintEntity, 'id' | 'tokenSha256' | 'formId' | 'language' | 'createdAt' | 'expiresAt'>;

/** Keeps what a visitor typed, encrypted, until the worker has drawn the form. */
export async function insertPrint(em: EntityManager, print: NewPrint, entries: Sealed): Promise<void> {
  await em.insert(FormPrintEntity, { ...print, ...entries, isReady: false });
}

export async function findPrint(em: EntityManager, id: string): Promise<FormPrintEntity | null> {
  return em.findOne(FormPrintEntity, { id });
}

/** The print that a token opens, while it is not too old. */
export async function findPrintByToken(
  em: EntityManager,
  tokenSha256: string,
  at: Date,
): Promise<FormPrintEntity | null> {
  return em.findOne(FormPrintEntity, { tokenSha256, expiresAt: { $gt: at } });
}

/** The paper takes the place of what was typed. */
export async function storePrint(em: EntityManager, id: string, paper: Sealed): Promise<void> {
  const { keyId, nonce, ciphertext, tag } = paper;
  await em.nativeUpdate(FormPrintEntity, { id, isReady: false }, { keyId, nonce, ciphertext, tag, isReady: true });
}

/** True for who took it; of two at once one does. */
export async function dropPrint(em: EntityManager, id: string): Promise<boolean> {
  return (await em.nativeDelete(FormPrintEntity, { id })) === 1;
}

/** Prints that nobody fetched in time; gives how many there were. */
export async function dropOldPrints(em: EntityManager, at: Date): Promise<number> {
  return em.nativeDelete(FormPrintEntity, { expiresAt: { $lte: at } });
}
