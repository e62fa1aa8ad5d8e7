import { HolderPage } from './HolderPage.tsx';
import { useSession } from './session.ts';
import { SignInPage } from './SignInPage.tsx';

/** The personal cabinet of reg p.8(1). After a session ends the same address asks for the file and then goes on. */
export function CabinetPage() {
  const session = useSession();
  return session.kind === 'open' ? <HolderPage holder={session.holder} /> : <SignInPage session={session} />;
}
