import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useLanguage } from '../texts/language.tsx';

/** True after the first page of the visit: only then does a new page take the focus. */
let isLaterPage = false;

interface HeadingProps {
  children: string;
  /** Words above the question, such as "step 2 of 6"; they belong to the heading. */
  caption?: string;
  /** The title of the window starts with "Error: " while something is wrong. */
  isWrong?: boolean;
  /** A new value of this key is a new page and takes the focus. */
  pageKey?: string;
}

/** The one h1 of a page: names the window and receives the focus after a change of page. */
export function PageHeading({ children, caption, isWrong = false, pageKey }: HeadingProps) {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const prefix = isWrong ? t('error.title') : '';
    document.title = `${prefix}${children}${caption ? ` (${caption})` : ''} – ${t('shell.brand')}`;
  }, [children, caption, isWrong, t]);
  useEffect(() => {
    if (isLaterPage) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    isLaterPage = true;
  }, [pageKey]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {caption && <span class="caption">{caption} </span>}
      {children}
    </h1>
  );
}

/** The two live regions stand in the page from the start; at most one sentence at a time goes through them. */
export function announce(text: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  const region = document.getElementById(urgency);
  if (region) region.textContent = text;
}

interface NoteProps {
  kind: 'info' | 'waiting' | 'warning' | 'success';
  title?: string;
  children: ComponentChildren;
}

/** A framed note: word, shape and colour say the same thing. */
export function Note({ kind, title, children }: NoteProps) {
  return (
    <div class={`note note-${kind}`}>
      {title && <p class="note-title">{title}</p>}
      {children}
    </div>
  );
}
