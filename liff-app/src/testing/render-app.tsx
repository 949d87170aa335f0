import type { Me } from '@prakat/shared/api/api';
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { Api } from '../api/client.ts';
import { type AppContext, AppContextProvider } from '../app-context.ts';
import { pathOf } from '../routes.ts';
import { aCheckedUpload, aMe, aView } from './fixtures.ts';

/** An API whose calls the test sets; what is not set must not be called. */
export function anApi(calls: Partial<Api> = {}): Api {
  const unexpected = (name: string) => () => {
    throw new Error(`unexpected call of ${name}`);
  };
  return {
    me: unexpected('me'),
    list: unexpected('list'),
    countWaiting: async () => ({ count: 0, more: false }),
    submission: async () => aView(),
    check: async () => ({ findings: [], leftOff: 0, goesTo: null }),
    submit: unexpected('submit'),
    drafts: async () => ({ items: [] }),
    draft: unexpected('draft'),
    putDraft: async (id, { revision, ...content }) => ({
      ...content,
      id,
      revision: revision + 1,
      updatedAt: aMe().now,
      files: [],
    }),
    dropDraft: async () => {},
    act: unexpected('act'),
    actOnPublication: unexpected('actOnPublication'),
    request: unexpected('request'),
    people: unexpected('people'),
    search: unexpected('search'),
    colleagues: unexpected('colleagues'),
    freshness: unexpected('freshness'),
    checkFreshness: unexpected('checkFreshness'),
    upload: unexpected('upload'),
    checkFile: async (file) => aCheckedUpload(file),
    removeFile: unexpected('removeFile'),
    ...calls,
  };
}

/** Draws a screen as a signed-in member sees it, in the test's document. */
export async function renderApp(children: ComponentChildren, options: { api?: Api; me?: Me } = {}) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const go = vi.fn();
  const recount = vi.fn();
  const closeWindow = vi.fn();
  const openOutside = vi.fn();
  const writeInChat = vi.fn(async () => {});
  const app: AppContext = {
    api: options.api ?? anApi(),
    me: options.me ?? aMe(),
    line: {
      isInLine: true,
      query: '',
      idToken: async () => 't',
      signInAgain: vi.fn(),
      closeWindow,
      writeInChat,
      openOutside,
    },
    href: pathOf,
    go,
    recount,
    now: () => Date.parse((options.me ?? aMe()).now),
  };
  // What the form reads while it is filled in has come by the time a person is done with it.
  const settle = () => act(async () => void (await import('../features/request-form/rest-of-form.ts')));
  await act(async () => render(<AppContextProvider value={app}>{children}</AppContextProvider>, root));
  await settle();

  const one = <E extends Element>(selector: string): E => {
    const found = root.querySelector<E>(selector);
    if (!found) throw new Error(`no ${selector} in ${root.textContent}`);
    return found;
  };
  const buttons = () => [...root.querySelectorAll('button')].map((button) => button.textContent ?? '');
  return {
    root,
    go,
    recount,
    closeWindow,
    writeInChat,
    openOutside,
    one,
    buttons,
    text: () => root.textContent ?? '',
    async press(label: string | RegExp) {
      const fits = (text: string) => (typeof label === 'string' ? text === label : label.test(text));
      const button = [...root.querySelectorAll('button')].find((each) => fits(each.textContent ?? ''));
      if (!button) throw new Error(`no button ${label} among ${buttons().join(' | ')}`);
      await act(async () => button.click());
      await settle();
    },
    async type(selector: string, value: string) {
      const control = one<HTMLInputElement>(selector);
      await act(async () => {
        control.value = value;
        control.dispatchEvent(
          new Event(control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }),
        );
      });
    },
    /** Marks a radio button or opens a disclosure. */
    async choose(selector: string) {
      await act(async () => one<HTMLElement>(selector).click());
    },
    async leave() {
      await act(async () => render(null, root));
    },
    settle,
  };
}
