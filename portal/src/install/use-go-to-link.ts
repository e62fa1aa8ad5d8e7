import { useLocation } from 'preact-iso';

/** After a new link was made its secret takes the place of the old one. */
export function useGoToLink(): (secret: string) => void {
  const { route } = useLocation();
  return (secret) => route(`/install#${secret}`, true);
}
