import { useEffect, useRef } from 'preact/hooks';

interface StepTitleProps {
  /** False where the title stands there from the beginning of a step that another title opens. */
  takesFocus?: boolean;
  children: string;
}

/** The heading of a step that begins on the same page: it takes the focus from the button that is gone. */
export function StepTitle({ takesFocus = true, children }: StepTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, []);
  return (
    <h2 ref={title} tabIndex={-1}>
      {children}
    </h2>
  );
}
