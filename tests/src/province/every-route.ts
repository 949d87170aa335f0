import type { Context } from '@prakat/functions/context';
import { createApiRouter } from '@prakat/functions/http/api';

/** A call of the API as its router has it: `get /:office/papers/:paper`. */
export type ApiRoute = { method: string; path: string };

/** What express keeps of a router; its types do not say. */
type Layer = {
  route?: { path: string | string[]; methods: Record<string, boolean> };
  handle?: { stack?: Layer[] };
};

/** Every call that the API of an office answers, by the router itself, so that none is forgotten. */
export function everyRoute(context: Context): ApiRoute[] {
  const router = createApiRouter(context) as unknown as { stack: Layer[] };
  return router.stack.flatMap(routesOf);
}

function routesOf({ route, handle }: Layer): ApiRoute[] {
  if (!route) return handle?.stack?.flatMap(routesOf) ?? [];
  const methods = Object.keys(route.methods);
  return [route.path].flat().flatMap((path) => methods.map((method) => ({ method, path })));
}
