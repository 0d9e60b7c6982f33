import type { VNode } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { LocationProvider, Route, Router } from 'preact-iso';
import { Toasts } from '../look/toasts.tsx';
import type { Portal } from '../portal/client.ts';
import { Arrival, showFromTop } from './arrival.tsx';
import { BottomBar, SideBar, TopBar } from './bars.tsx';
import { type Environment, EnvironmentContext } from './environment.ts';
import { FaultScreen, NotFoundScreen } from './fault-screens.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import type { Proof } from './proof.ts';
import { Prove } from './prove.tsx';
import { routes } from './routes.tsx';
import { words } from './words.ts';
import './app.css';

/** Everything but the portal's own documents is a screen of ours. */
const scope = /^\/(?!api\/)/;

interface AppProps {
  readonly environment: Environment;
  readonly proof: Proof;
  /** The portal without the questions of `proof`. */
  readonly plain: Portal;
}

export function App({ environment, proof, plain }: AppProps): VNode {
  return (
    <EnvironmentContext.Provider value={environment}>
      <LocationProvider scope={scope}>
        <a class="skip-link" href="#content">
          {words.value.shell.skip}
        </a>
        <TopBar />
        <OfflineBanner />
        <SideBar />
        <main id="content" tabIndex={-1}>
          <Arrival />
          <Screens />
        </main>
        <BottomBar />
        <Prove environment={environment} proof={proof} plain={plain} />
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
