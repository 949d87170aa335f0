/** The screens of the mini-app and their addresses under `/liff/{officeId}`. */
export type Route =
  | { screen: 'form' }
  | { screen: 'mine' }
  | { screen: 'waiting' }
  | { screen: 'submission'; id: string }
  | { screen: 'edit'; id: string }
  | { screen: 'unknown' };

const ADDRESS = /^\/liff\/([^/]+)(\/.*)?$/;

/** The office of a page's path, or null when the path is none of ours. */
export function officeIdOf(pathname: string): string | null {
  const officeId = ADDRESS.exec(pathname)?.[1];
  return officeId ? decode(officeId) : null;
}

/** The screen of a page's path: `/liff/satun/submissions/42` shows request 42. */
export function routeOf(pathname: string): Route {
  const rest = ADDRESS.exec(pathname)?.[2] ?? '/';
  const [first, id, last, ...more] = rest.split('/').filter(Boolean).map(decode);
  if (more.length > 0) return { screen: 'unknown' };
  if (first === undefined || (first === 'new' && id === undefined)) return { screen: 'form' };
  if ((first === 'mine' || first === 'waiting') && id === undefined) return { screen: first };
  if (first === 'submissions' && id && last === undefined) return { screen: 'submission', id };
  if (first === 'submissions' && id && last === 'edit') return { screen: 'edit', id };
  return { screen: 'unknown' };
}

/** The path of a screen within the office. */
export function pathOf(route: Exclude<Route, { screen: 'unknown' }>): string {
  switch (route.screen) {
    case 'form':
      return '/new';
    case 'submission':
      return `/submissions/${encodeURIComponent(route.id)}`;
    case 'edit':
      return `/submissions/${encodeURIComponent(route.id)}/edit`;
    default:
      return `/${route.screen}`;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
