import { miniAppRoot } from '@prakat/shared/addresses/mini-app';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { createApi } from './api/client.ts';
import { type AppContext, AppContextProvider, type KnownRoute } from './app-context.ts';
import { browserStorage } from './browser-storage.ts';
import { BottomNav } from './components/bottom-nav.tsx';
import { FailurePage } from './components/failure-page.tsx';
import { Frame } from './components/frame.tsx';
import { lazyScreen } from './components/lazy-screen.tsx';
import { Skeleton } from './components/skeleton.tsx';
import { SignedOutNotice } from './features/signed-out-notice.tsx';
import { forgetReads } from './forget-reads.ts';
import { pathOf, type Route, routeOf } from './routes.ts';
import { Screen } from './screen.tsx';
import type { Started } from './start/begin.ts';
import { useResource } from './use-resource.ts';

const RegistrationScreen = lazyScreen(
  async () => (await import('./features/people/registration-screen.tsx')).RegistrationScreen,
);

/** The app once LIFF has started: who the person is, which screen is open, and moving between screens. */
export function SignedIn({ config, line, ahead }: Started) {
  const [signedOut, setSignedOut] = useState(false);
  const api = useMemo(() => {
    const onSignedOut = () => setSignedOut(true);
    return createApi({ officeId: config.officeId, idToken: line.idToken, onSignedOut, ahead });
  }, [config.officeId, line, ahead]);
  const known = useResource('me', () =>
    api.me().catch((error: unknown) => {
      // What was asked ahead beside it was asked by somebody who may be somebody else to the server the next time.
      ahead.clear();
      throw error;
    }),
  );
  const { route, go, href } = useRoute(config.officeId, line.query);
  const [decided, setDecided] = useState(0);

  const left = known.failure?.code === 'not_a_member';
  useEffect(() => {
    if (left) forgetReads(browserStorage(), config.officeId);
  }, [left, config.officeId]);

  if (!known.data) {
    const { failure } = known;
    return (
      <Frame officeName={config.officeName}>
        {signedOut && <SignedOutNotice line={line} />}
        {!failure && <Skeleton lines={8} />}
        {failure?.code === 'not_a_member' && (
          <RegistrationScreen
            api={api}
            line={line}
            officeName={config.officeName}
            onAdmitted={known.reload}
          />
        )}
        {failure && failure.code !== 'not_a_member' && !signedOut && (
          <FailurePage failure={failure} onRetry={known.reload} />
        )}
      </Frame>
    );
  }
  const { data, clockAhead } = known.data;
  const app: AppContext = {
    api,
    me: data,
    line,
    href,
    go,
    recount: () => setDecided(decided + 1),
    now: () => Date.now() + clockAhead,
  };
  return (
    <AppContextProvider value={app}>
      <Frame officeName={data.office.shortName} nav={<BottomNav route={route} decided={decided} />}>
        {signedOut && <SignedOutNotice line={line} />}
        <Screen route={route} />
      </Frame>
    </AppContextProvider>
  );
}

/** The screen of the address, by the History API: LIFF keeps its own state in the fragment. */
function useRoute(officeId: string, query: string) {
  const [route, setRoute] = useState<Route>(() => routeOf(location.pathname, location.search));
  useEffect(() => {
    const onPop = () => setRoute(routeOf(location.pathname, location.search));
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);
  const href = (to: KnownRoute) => {
    const path = `${miniAppRoot(officeId)}${pathOf(to)}`;
    return path.includes('?') ? `${path}${query.replace('?', '&')}` : `${path}${query}`;
  };
  const go = (to: KnownRoute) => {
    history.pushState(null, '', href(to));
    setRoute(to);
    window.scrollTo(0, 0);
  };
  return { route, href, go };
}
