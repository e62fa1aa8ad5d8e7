import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';

/** The text after `#`: numbers and secrets stand there because a browser never sends it to a server. */
export function useFragment(): string {
  const { url } = useLocation();
  const [fragment, setFragment] = useState(readFragment);
  useEffect(() => {
    const update = () => setFragment(readFragment());
    update();
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, [url]);
  return fragment;
}

function readFragment(): string {
  const text = location.hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
