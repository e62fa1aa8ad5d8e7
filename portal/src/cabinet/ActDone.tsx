import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Note } from '../shell/page.tsx';

/** What an act has come to; it takes the place of the pressed button, and the focus with it. */
export function ActDone({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} role="status" tabIndex={-1}>
      <Note kind="success">{children}</Note>
    </div>
  );
}
