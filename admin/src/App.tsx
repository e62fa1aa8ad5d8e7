import { QueryClient } from '@tanstack/react-query';
import { lazy } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { dataProvider, REQUEST_RESOURCE } from './api/data-provider.ts';
import { isApiError } from './api/api-error.ts';
import { authProvider } from './auth/auth-provider.ts';
import { SignInPage } from './auth/SignInPage.tsx';
import { DeskLayout } from './layout/DeskLayout.tsx';
import { preferenceStore } from './layout/preference-store.ts';
import { darkTheme, lightTheme } from './layout/theme.ts';
import { StartPage } from './layout/StartPage.tsx';
import { Inbox } from './requests/Inbox.tsx';
import { i18nProvider } from './texts/i18n-provider.ts';

/** Pages that not every visit needs come as chunks of their own. */
const CasePage = lazy(() => import('./requests/CasePage.tsx'));
const CardsPage = lazy(() => import('./cards/CardsPage.tsx'));
const FailedWorkPage = lazy(() => import('./failed-work/FailedWorkPage.tsx'));
const StationsPage = lazy(() => import('./stations/StationsPage.tsx'));
const AdministrationPage = lazy(() => import('./administration/AdministrationPage.tsx'));
const AuditPage = lazy(() => import('./audit/AuditPage.tsx'));
const CaseByNumber = lazy(() => import('./lists/CaseByNumber.tsx'));
const DashboardPage = lazy(() => import('./dashboard/DashboardPage.tsx'));
const InspectorPage = lazy(() => import('./inspector/InspectorPage.tsx'));
const ListDirectory = lazy(() => import('./lists/ListDirectory.tsx'));
const ListPage = lazy(() => import('./lists/ListPage.tsx'));
const StatisticsPage = lazy(() => import('./statistics/StatisticsPage.tsx'));
const RegulationPage = lazy(() => import('./regulation/RegulationPage.tsx'));

/** Only a silent line is asked again; a refusal or a conflict is an answer. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: (count, error) => count < 2 && isApiError(error) && error.details.kind === 'unavailable' },
    mutations: { retry: false },
  },
});

const store = preferenceStore();

export function App() {
  return (
    <Admin
      authProvider={authProvider}
      darkTheme={darkTheme}
      dashboard={StartPage}
      dataProvider={dataProvider}
      disableTelemetry
      i18nProvider={i18nProvider}
      layout={DeskLayout}
      loginPage={SignInPage}
      queryClient={queryClient}
      requireAuth
      store={store}
      theme={lightTheme}
      title="Kualik"
    >
      <Resource name={REQUEST_RESOURCE} list={Inbox} show={CasePage} />
      <CustomRoutes>
        <Route path="/cards" element={<CardsPage />} />
        <Route path="/failed-work" element={<FailedWorkPage />} />
        <Route path="/stations" element={<StationsPage />} />
        <Route path="/regulation" element={<RegulationPage />} />
        <Route path="/dashboard" element={<DashboardPage />} />
        <Route path="/statistics" element={<StatisticsPage />} />
        <Route path="/audit" element={<AuditPage />} />
        <Route path="/inspector" element={<InspectorPage />} />
        <Route path="/administration" element={<AdministrationPage />} />
        <Route path="/administration/:topic" element={<AdministrationPage />} />
        <Route path="/lists" element={<ListDirectory />} />
        <Route path="/lists/:name" element={<ListPage />} />
        <Route path="/cases/:number" element={<CaseByNumber />} />
      </CustomRoutes>
    </Admin>
  );
}
