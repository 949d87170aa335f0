import { miniAppRoot } from '@prakat/shared/addresses/mini-app';
import type { LiffConfig, SubmissionView } from '@prakat/shared/api/api';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Api, createApi } from './api/client.ts';
import { type AppContext, AppContextProvider, type KnownRoute } from './app-context.ts';
import { BottomNav } from './components/bottom-nav.tsx';
import { FailurePage } from './components/failure-page.tsx';
import { Frame } from './components/frame.tsx';
import { lazyScreen } from './components/lazy-screen.tsx';
import { Skeleton } from './components/skeleton.tsx';
import { SignedOutNotice } from './features/signed-out-notice.tsx';
import type { LineClient } from './liff/line-client.ts';
import { pathOf, type Route, routeOf } from './routes.ts';
import { Screen } from './screen.tsx';
import { useResource } from './use-resource.ts';

const RegistrationScreen = lazyScreen(
  async () => (await import('./features/people/registration-screen.tsx')).RegistrationScreen,
);

/** The app once LIFF has started: who the person is, which screen is open, and moving between screens. */
export function SignedIn({ config, line }: { config: LiffConfig; line: LineClient }) {
  const [signedOut, setSignedOut] = useState(false);
  const api = useMemo(
    () =>
      readingAhead(
        createApi({
          officeId: config.officeId,
          idToken: line.idToken,
          onSignedOut: () => setSignedOut(true),
        }),
        routeOf(location.pathname, location.search),
      ),
    [config.officeId, line],
  );
  const me = useResource('me', async () => {
    const data = await api.me();
    return { data, clockAhead: Date.parse(data.now) - Date.now() };
  });
  const { route, go, href } = useRoute(config.officeId, line.query);

  if (!me.data) {
    const { failure } = me;
    return (
      <Frame officeName={config.officeName}>
        {signedOut && <SignedOutNotice line={line} />}
        {!failure && <Skeleton lines={8} />}
        {failure?.code === 'not_a_member' && (
          <RegistrationScreen api={api} line={line} officeName={config.officeName} onAdmitted={me.reload} />
        )}
        {failure && failure.code !== 'not_a_member' && !signedOut && (
          <FailurePage failure={failure} onRetry={me.reload} />
        )}
      </Frame>
    );
  }
  const { data, clockAhead } = me.data;
  const app: AppContext = { api, me: data, line, href, go, now: () => Date.now() + clockAhead };
  return (
    <AppContextProvider value={app}>
      <Frame officeName={data.office.shortName} nav={<BottomNav route={route} />}>
        {signedOut && <SignedOutNotice line={line} />}
        <Screen route={route} />
      </Frame>
    </AppContextProvider>
  );
}

/** The request that a link of a card leads to is asked for while it is still asked who the person is. */
function readingAhead(api: Api, route: Route): Api {
  if (route.screen !== 'submission') return api;
  const { id } = route;
  let ahead: Promise<SubmissionView> | null = api.submission(id);
  // Whoever asks for it hears of a failure.
  ahead.catch(() => {});
  return {
    ...api,
    submission(asked) {
      const first = asked === id ? ahead : null;
      ahead = null;
      return first ?? api.submission(asked);
    },
  };
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
