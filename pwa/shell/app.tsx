import type { VNode } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { LocationProvider, Route, Router } from 'preact-iso';
import { Toasts } from '../look/toasts.tsx';
import { Arrival, showFromTop } from './arrival.tsx';
import { BottomBar, TopBar } from './bars.tsx';
import { type Environment, EnvironmentContext } from './environment.ts';
import { FaultScreen, NotFoundScreen } from './fault-screens.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { routes } from './routes.tsx';
import { words } from './words.ts';
import './app.css';

/** Everything but the portal's own documents is a screen of ours. */
const scope = /^\/(?!api\/)/;

export function App({ environment }: { readonly environment: Environment }): VNode {
  return (
    <EnvironmentContext.Provider value={environment}>
      <LocationProvider scope={scope}>
        <a class="skip-link" href="#content">
          {words.value.shell.skip}
        </a>
        <TopBar />
        <OfflineBanner />
        <main id="content" tabIndex={-1}>
          <Arrival />
          <Screens />
        </main>
        <BottomBar />
        <Toasts />
      </LocationProvider>
    </EnvironmentContext.Provider>
  );
}

function Screens(): VNode {
  const [fault] = useErrorBoundary((error) => console.error(error));
  if (fault) return <FaultScreen />;
  return (
    <Router onLoadStart={Arrival.start} onLoadEnd={Arrival.end} onRouteChange={showFromTop}>
      {[
        ...routes.map(({ path, screen }) => <Route key={path} path={path} component={screen} />),
        <Route key="none" default component={NotFoundScreen} />,
      ]}
    </Router>
  );
}
