import { useEffect, useState } from 'preact/hooks';
import { closeCabinet, fetchCabinet, whenSessionEnds, type CabinetHolder } from '../api/cabinet.ts';
import type { SigningFile } from './signing-file.ts';

export type Session =
  | { kind: 'asking' }
  | { kind: 'silent' }
  | { kind: 'closed'; because: 'none' | 'ended' | 'left' }
  | { kind: 'open'; holder: CabinetHolder };

let session: Session = { kind: 'asking' };
/** The opened key file: in the memory of this page and nowhere else, until the session ends or the page is left. */
let file: SigningFile | null = null;
const listeners = new Set<(session: Session) => void>();

function turn(next: Session): void {
  session = next;
  if (next.kind !== 'open') file = null;
  for (const tell of listeners) tell(next);
}

whenSessionEnds(() => turn({ kind: 'closed', because: 'ended' }));

/** Asks whether the cookie still opens a cabinet; the key is gone with the page that held it. */
export function recallSession(): void {
  turn({ kind: 'asking' });
  fetchCabinet().then(
    (holder) => turn(holder ? { kind: 'open', holder } : { kind: 'closed', because: 'none' }),
    () => turn({ kind: 'silent' }),
  );
}

export function beginSession(holder: CabinetHolder, opened: SigningFile | null): void {
  file = opened;
  turn({ kind: 'open', holder });
}

/** Whose cabinet is open. */
export function sessionHolder(): CabinetHolder | null {
  return session.kind === 'open' ? session.holder : null;
}

export function keepFile(opened: SigningFile): void {
  file = opened;
}

export function keptFile(): SigningFile | null {
  return file;
}

/** Tells the server that somebody is still here; a session that it has ended meanwhile ends here too. */
export function stayInCabinet(): void {
  fetchCabinet().then(
    (holder) => holder ?? turn({ kind: 'closed', because: 'ended' }),
    () => undefined,
  );
}

/** Nobody has used the cabinet for long. The key is forgotten at once; a silent server ends the session by itself. */
export function closeIdleCabinet(): void {
  turn({ kind: 'closed', because: 'ended' });
  closeCabinet().catch(() => undefined);
}

/** Leaves the cabinet. The key is forgotten at once, also when the server does not answer. */
export async function leaveCabinet(): Promise<void> {
  file = null;
  await closeCabinet();
  turn({ kind: 'closed', because: 'left' });
}

export function useSession(): Session {
  const [current, setCurrent] = useState(session);
  useEffect(() => {
    listeners.add(setCurrent);
    setCurrent(session);
    if (session.kind === 'asking') recallSession();
    return () => void listeners.delete(setCurrent);
  }, []);
  return current;
}
