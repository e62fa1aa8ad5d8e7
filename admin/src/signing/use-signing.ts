import { useCallback, useEffect, useRef, useState } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { isApiError } from '../api/api-error.ts';
import type { CaseAnswer } from '../api/types.ts';
import { rememberedKeyFile, rememberKeyFile } from '../auth/key-file.ts';
import type { KeyFile } from '../auth/key-file.ts';
import { useKeyPlace } from '../auth/KeyPlaceField.tsx';
import { serverNow } from '../layout/server-clock.ts';
import { findProgram } from '../local-signing/find-program.ts';
import type { LocalProgram } from '../local-signing/local-program.ts';
import { useLanguage } from '../texts/use-text.ts';
import { prepareConfirmation, sendConfirmation, signConfirmation } from './confirmation.ts';
import type { Preparation } from './confirmation.ts';
import { openKey } from './open-key.ts';
import type { KeyPlace, Signed, SigningKey } from './sign-by.ts';
import { SigningFailure } from './signing-failure.ts';

export type SigningPhase = 'preparing' | 'review' | 'opening' | 'sending' | 'done';

export interface Signing {
  readonly phase: SigningPhase;
  readonly prepared: Preparation | null;
  readonly error: unknown;
  readonly place: KeyPlace;
  readonly file: KeyFile | null;
  readonly password: string;
  /** The program that signs just now. */
  readonly program: LocalProgram | null;
  readonly signed: Signed | null;
  readonly sentAt: Date | null;
  readonly setPlace: (place: KeyPlace) => void;
  readonly setFile: (file: KeyFile) => void;
  readonly setPassword: (password: string) => void;
  readonly prepare: () => void;
  readonly sign: () => Promise<void>;
  /** Stops waiting for the program; nothing is signed then. */
  readonly giveUp: () => void;
}

interface SigningHandlers {
  readonly onDone: (request: CaseAnswer) => void;
  readonly onConflict: (failure: unknown) => void;
}

const CASE_MOVED = ['STATE_CHANGED', 'EVENT_NOT_ALLOWED', 'CONFIRMATION_CASE_CHANGED', 'CLAIMED_BY_OTHER'];

/** The course of one confirmation. Each failure keeps the file, the password and the document, so one retry is enough. */
export function useSigning(requestId: string, { onDone, onConflict }: SigningHandlers): Signing {
  const logoutIfDenied = useLogoutIfAccessDenied();
  const [phase, setPhase] = useState<SigningPhase>('preparing');
  const [prepared, setPrepared] = useState<Preparation | null>(null);
  const [signed, setSigned] = useState<Signed | null>(null);
  const [sentAt, setSentAt] = useState<Date | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [file, setFile] = useState(rememberedKeyFile);
  const [password, setPassword] = useState('');
  const [place, setPlace] = useKeyPlace();
  const [program, setProgram] = useState<LocalProgram | null>(null);
  const waiting = useRef<AbortController>(null);
  const language = useLanguage();
  useEffect(() => () => waiting.current?.abort(), []);
  const prepare = useCallback(() => {
    setPhase('preparing');
    setError(null);
    prepareConfirmation(requestId)
      .then(setPrepared, setError)
      .finally(() => setPhase('review'));
  }, [requestId]);
  useEffect(prepare, [prepare]);
  const fail = async (failure: unknown): Promise<void> => {
    setPhase('review');
    if (await logoutIfDenied(failure)) return;
    if (isApiError(failure, ...CASE_MOVED)) onConflict(failure);
    else setError(failure);
  };
  const openPlace = async (gone: AbortSignal): Promise<SigningKey> => {
    if (place === 'program') {
      const found = await findProgram(gone);
      setProgram(found);
      return { place, program: found };
    }
    if (!file) throw new SigningFailure('FILE_MISSING');
    return { place, key: await openKey(file.bytes, password, 'sign') };
  };
  /** A connection for each signature: who gives up closes it, and the program asks no more. */
  const signPrepared = async (document: Preparation): Promise<Signed> => {
    const control = new AbortController();
    waiting.current = control;
    try {
      return await signConfirmation(document, await openPlace(control.signal), language);
    } catch (failure) {
      throw control.signal.aborted ? new SigningFailure('PROGRAM_CANCELLED', { cause: failure }) : failure;
    } finally {
      control.abort();
      setProgram(null);
    }
  };
  const sign = async (): Promise<void> => {
    if (!prepared || phase !== 'review') return;
    setError(null);
    try {
      setPhase('opening');
      const made = await signPrepared(prepared);
      if (file) rememberKeyFile(file);
      setSigned(made);
      setPhase('sending');
      const request = await sendConfirmation(prepared, made.cms);
      setSentAt(serverNow());
      setPassword('');
      setPhase('done');
      onDone(request);
    } catch (failure) {
      await fail(failure);
    }
  };
  const giveUp = (): void => waiting.current?.abort();
  const shown = { phase, prepared, error, place, file, password, program, signed, sentAt };
  return { ...shown, setPlace, setFile, setPassword, prepare, sign, giveUp };
}
