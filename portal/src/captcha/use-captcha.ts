import { useEffect, useRef, useState } from 'preact/hooks';
import { fetchCaptchaPicture, type CaptchaPicture } from '../api/operations.ts';
import { proveWork, type SolvedProof } from './proof-of-work.ts';

export type CaptchaState = 'working' | 'solved' | 'failed' | 'picture';

export interface CaptchaAnswer {
  captcha?: string;
  captchaPicture?: { id: string; code: string };
}

export interface Captcha {
  state: CaptchaState;
  picture: CaptchaPicture | null;
  /** Waits for the proof of work when it is still being computed; null when there is none. */
  answer: (code: string) => Promise<CaptchaAnswer | null>;
  /** A proof counts once: after a failed sending a new one is made. */
  restart: () => void;
  showPicture: () => Promise<void>;
}

/** Too close to the end of its time a proof is made anew instead of being sent. */
const MARGIN_MS = 20_000;

/** The proof of work starts by itself; the picture with sound is there for everybody who wants it. */
export function useCaptcha(): Captcha {
  const [state, setState] = useState<CaptchaState>('working');
  const [picture, setPicture] = useState<CaptchaPicture | null>(null);
  const proof = useRef<Promise<SolvedProof | null>>(Promise.resolve(null));
  const abort = useRef<AbortController | null>(null);

  const startProof = () => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    setState('working');
    proof.current = proveWork(controller.signal).then(
      (solved) => {
        if (!controller.signal.aborted) setState('solved');
        return solved;
      },
      () => {
        if (!controller.signal.aborted) setState('failed');
        return null;
      },
    );
  };

  const showPicture = async () => {
    abort.current?.abort();
    setPicture(null);
    setState('picture');
    setPicture(await fetchCaptchaPicture());
  };

  const answer = async (code: string): Promise<CaptchaAnswer | null> => {
    if (state === 'picture') return picture ? { captchaPicture: { id: picture.id, code } } : null;
    let solved = await proof.current;
    if (!solved || solved.expiresAt - Date.now() < MARGIN_MS) {
      startProof();
      solved = await proof.current;
    }
    return solved ? { captcha: solved.payload } : null;
  };

  useEffect(() => {
    startProof();
    return () => abort.current?.abort();
  }, []);

  const restart = () => (state === 'picture' ? void showPicture().catch(() => setState('failed')) : startProof());
  return { state, picture, answer, restart, showPicture };
}
