import { ErrorBoundary, lazy, LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { useLanguage } from './texts/language.tsx';
import { openChapter } from './texts/texts.ts';
import { DemoBanner } from './shell/DemoBanner.tsx';
import { HelpBlock } from './shell/HelpBlock.tsx';
import { UpdateNote } from './offline/UpdateNote.tsx';
import { LoadFailure } from './shell/LoadFailure.tsx';
import { NotFoundPage } from './shell/NotFoundPage.tsx';
import { SiteFooter } from './shell/SiteFooter.tsx';
import { SiteHeader } from './shell/SiteHeader.tsx';
import { StartPage } from './start/StartPage.tsx';

// Clause: reg p.20: pages that are not asked for are not loaded over a line of 256 kbit/s.

/** A line that breaks off shows a page with words instead of an empty one. */
const pageIsLate = () => LoadFailure;

const OrderPage = lazy(() => import('./order/OrderPage.tsx').then((page) => page.OrderPage, pageIsLate));
const StatusPage = lazy(() => import('./status/StatusPage.tsx').then((page) => page.StatusPage, pageIsLate));
const InstallPage = lazy(() => import('./install/InstallPage.tsx').then((page) => page.InstallPage, pageIsLate));
const HoldPage = lazy(() => import('./hold/HoldPage.tsx').then((page) => page.HoldPage, pageIsLate));
const QuestionnairePage = lazy(() =>
  import('./questionnaire/QuestionnairePage.tsx').then((page) => page.QuestionnairePage, pageIsLate),
);
const CabinetPage = lazy(() =>
  Promise.all([import('./cabinet/CabinetPage.tsx'), openChapter('cabinet')]).then(
    ([page]) => page.CabinetPage,
    pageIsLate,
  ),
);
const HelpPage = lazy(() => import('./help/HelpPage.tsx').then((page) => page.HelpPage, pageIsLate));
const BookingPage = lazy(() =>
  Promise.all([import('./booking/BookingPage.tsx'), openChapter('visit')]).then(
    ([page]) => page.BookingPage,
    pageIsLate,
  ),
);
const ComplaintPage = lazy(() =>
  Promise.all([import('./complaint/ComplaintPage.tsx'), openChapter('complaint')]).then(
    ([page]) => page.ComplaintPage,
    pageIsLate,
  ),
);
const BoardPage = lazy(() => import('./board/BoardPage.tsx').then((page) => page.BoardPage, pageIsLate));

/** Links of the staff site, the API and the PKI files leave the portal and are not its pages. */
const OWN_PAGES = /^\/(?!admin|graphql|ca\/|crl\/|ocsp|tsp|documents\/|healthz|readyz)/;

/** Moves the focus only: the fragment of the address may hold a number or a secret and stays. */
function skipToMain(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

export function App() {
  return (
    <LocationProvider scope={OWN_PAGES}>
      <Site />
    </LocationProvider>
  );
}

/** The board of a hall is looked at from afar and has the whole screen for itself. */
function Site() {
  return useLocation().path.startsWith('/board/') ? <Screen /> : <Portal />;
}

function Screen() {
  return (
    <main id="main" class="board">
      <DemoBanner />
      <ErrorBoundary>
        <Router>
          <Route path="/board/:office" component={BoardPage} />
          <Route default component={NotFoundPage} />
        </Router>
      </ErrorBoundary>
    </main>
  );
}

function Portal() {
  const { t } = useLanguage();
  return (
    <>
      <a class="skip-link" href="#main" onClick={skipToMain}>
        {t('shell.skip')}
      </a>
      <SiteHeader />
      <DemoBanner />
      <UpdateNote />
      <main id="main" class="page" tabIndex={-1}>
        <ErrorBoundary>
          <Router>
            <Route path="/" component={StartPage} />
            <Route path="/order/:step?" component={OrderPage} />
            <Route path="/status" component={StatusPage} />
            <Route path="/install" component={InstallPage} />
            <Route path="/hold" component={HoldPage} />
            <Route path="/questionnaire" component={QuestionnairePage} />
            <Route path="/cabinet/:part?" component={CabinetPage} />
            <Route path="/booking/:step?" component={BookingPage} />
            <Route path="/complaint/:step?" component={ComplaintPage} />
            <Route path="/help" component={HelpPage} />
            <Route default component={NotFoundPage} />
          </Router>
        </ErrorBoundary>
        <HelpBlock />
      </main>
      <SiteFooter />
    </>
  );
}
