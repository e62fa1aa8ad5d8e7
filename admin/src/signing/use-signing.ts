import { useCallback, useEffect, useState } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { isApiError } from '../api/api-error.ts';
import type { CaseAnswer } from '../api/types.ts';
import { rememberedKeyFile, rememberKeyFile } from '../auth/key-file.ts';
import type { KeyFile } from '../auth/key-file.ts';
import { serverNow } from '../layout/server-clock.ts';
import { prepareConfirmation, sendConfirmation, signConfirmation } from './confirmation.ts';
import type { Preparation, Signed } from './confirmation.ts';
import { SigningFailure } from './signing-failure.ts';

export type SigningPhase = 'preparing' | 'review' | 'opening' | 'sending' | 'done';

export interface Signing {
  readonly phase: SigningPhase;
  readonly prepared: Preparation | null;
  readonly error: unknown;
  readonly file: KeyFile | null;
  readonly password: string;
  readonly signed: Signed | null;
  readonly sentAt: Date | null;
  readonly setFile: (file: KeyFile) => void;
  readonly setPassword: (password: string) => void;
  readonly prepare: () => void;
  readonly sign: () => Promise<void>;
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
  const sign = async (): Promise<void> => {
    if (!prepared || phase !== 'review') return;
    if (!file) return setError(new SigningFailure('FILE_MISSING'));
    setError(null);
    try {
      setPhase('opening');
      const made = await signConfirmation(prepared, file, password);
      rememberKeyFile(file);
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
  return { phase, prepared, error, file, password, signed, sentAt, setFile, setPassword, prepare, sign };
}
