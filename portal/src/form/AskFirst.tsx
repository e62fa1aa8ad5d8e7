import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';

interface AskFirstProps {
  name: TextKey;
  /** What the act is done to, where several stand on the page; only heard. */
  of?: string;
  question: TextKey;
  yes: TextKey;
  no: TextKey;
  look?: 'link-button' | 'secondary';
  isBusy?: boolean;
  onYes: () => void;
  children?: ComponentChildren;
}

/** An act that can't be undone: the first press asks, the second does it. The focus goes to the question and back. */
export function AskFirst({ name, of, question, yes, no, look = 'link-button', ...act }: AskFirstProps) {
  const { t } = useLanguage();
  const [course, setCourse] = useState<'untouched' | 'asking' | 'kept'>('untouched');
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (course === 'asking') box.current?.focus();
    if (course === 'kept') opener.current?.focus();
  }, [course]);
  if (course !== 'asking') {
    return (
      <button ref={opener} type="button" class={look} aria-disabled={act.isBusy} onClick={() => setCourse('asking')}>
        {t(name)}
        {of && <span class="visually-hidden">: {of}</span>}
      </button>
    );
  }
  return (
    <div ref={box} class="ask-first" role="group" aria-label={t(name)} tabIndex={-1}>
      <p>{t(question)}</p>
      {act.children}
      <button type="button" class="danger" aria-disabled={act.isBusy} onClick={act.onYes}>
        {t(yes)}
      </button>
      <button type="button" class="secondary" onClick={() => setCourse('kept')}>
        {t(no)}
      </button>
    </div>
  );
}
