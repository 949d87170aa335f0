import type { Me } from '@prakat/shared/api/api';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Api } from './api/client.ts';
import type { LineClient } from './liff/line-client.ts';
import type { KnownRoute } from './routes.ts';

export type { KnownRoute };

/** What every screen of a signed-in member can use. */
export type AppContext = {
  api: Api;
  me: Me;
  line: LineClient;
  /** The address of a screen, for a link. */
  href(route: KnownRoute): string;
  go(route: KnownRoute): void;
  /** Something was decided: how much waits is asked anew. */
  recount(): void;
  /** The server's clock (ms), as well as the phone can tell. */
  now(): number;
};

const Context = createContext<AppContext | null>(null);

export const AppContextProvider = Context.Provider;

export function useApp(): AppContext {
  const app = useContext(Context);
  if (!app) throw new Error('used outside of the signed-in app');
  return app;
}
