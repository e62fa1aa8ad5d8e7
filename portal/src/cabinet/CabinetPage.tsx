import { useRoute } from 'preact-iso';
import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { CabinetNav } from './CabinetNav.tsx';
import { ReleasePage, SuspendPage } from './HoldActPage.tsx';
import { HolderPage } from './HolderPage.tsx';
import { IdleWarning } from './IdleWarning.tsx';
import { LeaveButton } from './LeaveButton.tsx';
import { RenewPage } from './RenewPage.tsx';
import { RequestsPage } from './RequestsPage.tsx';
import { RevokePage } from './RevokePage.tsx';
import { useSession } from './session.ts';
import { SignInPage } from './SignInPage.tsx';

const PARTS = {
  '': HolderPage,
  requests: RequestsPage,
  renew: RenewPage,
  revoke: RevokePage,
  suspend: SuspendPage,
  release: ReleasePage,
} as const;

/** The personal cabinet of reg p.8(1). After a session ends the same address asks for the file and then goes on. */
export function CabinetPage() {
  const session = useSession();
  const { part = '' } = useRoute().params;
  if (!isPart(part)) return <NotFoundPage />;
  if (session.kind !== 'open') return <SignInPage session={session} />;
  const Part = PARTS[part];
  return (
    <>
      <CabinetNav />
      <Part holder={session.holder} />
      <LeaveButton />
      <IdleWarning />
    </>
  );
}

function isPart(text: string): text is keyof typeof PARTS {
  return Object.hasOwn(PARTS, text);
}
