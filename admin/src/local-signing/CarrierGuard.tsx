import { useEffect, useEffectEvent } from 'react';
import { useLogout } from 'react-admin';
import { noteEnding, useSession } from '../auth/session.ts';
import { watchCarrier } from './carrier-session.ts';

/** Closes the session at once when the carrier that opened it is taken out; the sign-in page says why. @rule reg p.19(5) rule 7 */
export function CarrierGuard() {
  const logout = useLogout();
  const isOpen = useSession() !== null;
  const leave = useEffectEvent((reason: unknown) => {
    noteEnding(reason);
    void logout();
  });
  // Asked once a session, not at each page: the answer reads the carrier.
  useEffect(() => (isOpen ? watchCarrier((reason) => leave(reason)) : undefined), [isOpen]);
  return null;
}
