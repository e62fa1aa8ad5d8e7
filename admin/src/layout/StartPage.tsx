import { Navigate } from 'react-router-dom';
import { usePlaces } from './places.ts';

/** Everybody begins at the first place that his roles open: lists have something for every role. */
export function StartPage() {
  const [first] = usePlaces();
  return first ? <Navigate to={first.to} replace /> : null;
}
