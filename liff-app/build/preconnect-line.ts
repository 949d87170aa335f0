import type { Plugin } from 'vite';

/** Where LIFF verifies what LINE's app handed over, before it has started: https://developers.line.biz/en/reference/line-login/ */
export const LINE_LOGIN = 'https://api.line.me';

/**
 * Has the page connect to LINE while its scripts are still on their way: a name to be looked up and a handshake are two to three
 * turns of a slow network, for which the sign-in would wait. In the real build alone; the simulation speaks to nobody.
 */
export function preconnectLine(): Plugin {
  return {
    name: 'prakat:preconnect-line',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'link',
        attrs: { rel: 'preconnect', href: LINE_LOGIN, crossorigin: true },
        injectTo: 'head-prepend',
      },
    ],
  };
}
