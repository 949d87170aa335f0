/** What LINE Login and LIFF append to the address when they come back from signing somebody in. */
const OF_SIGN_IN = ['code', 'state', 'liffClientId', 'liffRedirectUri', 'error', 'error_description'];

/**
 * The address without LINE's answer to a sign-in, which holds once: with it in `redirectUri` the next sign-in fails, and
 * in the address bar it would be copied along.
 */
export function withoutSignIn(address: string): string {
  const url = new URL(address);
  for (const name of OF_SIGN_IN) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}
