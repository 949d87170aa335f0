import { describe, expect, it } from 'vitest';
import { askedFor, pathOf, routeOf } from './routes.ts';

describe('the screen of an address', () => {
  it.each([
    ['/liff/satun', { screen: 'form' }],
    ['/liff/satun/', { screen: 'form' }],
    ['/liff/satun/new', { screen: 'form' }],
    ['/liff/satun/mine', { screen: 'mine' }],
    ['/liff/satun/waiting/', { screen: 'waiting' }],
    ['/liff/satun/unconfirmed', { screen: 'unconfirmed' }],
    ['/liff/satun/submissions/42', { screen: 'submission', id: '42' }],
    ['/liff/satun/submissions/a%20b/edit', { screen: 'edit', id: 'a b' }],
    ['/liff/satun/search', { screen: 'search' }],
    ['/liff/satun/more', { screen: 'more' }],
    ['/liff/satun/submissions/42/correct', { screen: 'correct', id: '42' }],
    ['/liff/satun/submissions/42/verbal', { screen: 'verbal', id: '42' }],
    ['/liff/satun/submissions/42/again', { screen: 'again', id: '42' }],
    ['/liff/satun/search/42', { screen: 'unknown' }],
    ['/liff/satun/people', { screen: 'people' }],
    ['/liff/satun/people/m%2F1', { screen: 'person', id: 'm/1' }],
    ['/liff/satun/people/m1/admit', { screen: 'unknown' }],
    ['/liff/satun/delegations', { screen: 'delegations' }],
    ['/liff/satun/overview', { screen: 'overview' }],
    ['/liff/satun/office-waiting', { screen: 'officeWaiting' }],
    ['/liff/satun/late', { screen: 'late' }],
    ['/liff/satun/log', { screen: 'log' }],
    ['/liff/satun/messages', { screen: 'messages' }],
    ['/liff/satun/office', { screen: 'office' }],
    ['/liff/satun/papers', { screen: 'papers' }],
    ['/liff/satun/papers/remarks', { screen: 'remarks' }],
    ['/liff/satun/papers/satun.record.2565-Q1~law', { screen: 'paper', id: 'satun.record.2565-Q1~law' }],
    ['/liff/satun/register', { screen: 'register' }],
    ['/liff/satun/submissions', { screen: 'unknown' }],
    ['/liff/satun/submissions/42/approve', { screen: 'unknown' }],
    ['/liff/satun/mine/too/far', { screen: 'unknown' }],
    ['/liff/satun/%E0%A4%A', { screen: 'unknown' }],
  ])('%s', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });
  it.each([
    ['/liff/satun/new', '?category=law&subtopic=acts', { categoryId: 'law', subtopicId: 'acts' }],
    ['/liff/satun/new', '?sim_user=U1&category=law', { categoryId: 'law', subtopicId: null }],
    ['/liff/satun', '?category=law', { categoryId: 'law', subtopicId: null }],
  ])('%s%s is the form about that topic', (path, search, topic) => {
    expect(routeOf(path, search)).toEqual({ screen: 'form', topic });
    const [back = '', query] = pathOf({ screen: 'form', topic }).split('?');
    expect(routeOf(`/liff/satun${back}`, `?${query}`)).toEqual({ screen: 'form', topic });
  });
  it.each([
    ['/liff/satun', '?liff.state=%2Fsubmissions%2F42', { screen: 'submission', id: '42' }],
    ['/liff/satun/', '?liff.state=%2Fmine%3Fx%3D1&code=1', { screen: 'mine' }],
    [
      '/liff/satun',
      '?liff.state=%2Fnew%3Fcategory%3Dlaw',
      { screen: 'form', topic: { categoryId: 'law', subtopicId: null } },
    ],
    ['/liff/satun/submissions/42', '', { screen: 'submission', id: '42' }],
    ['/liff/satun/waiting', '?liff.state=waiting', { screen: 'waiting' }],
  ])('%s%s is known before LIFF has started', (pathname, search, route) => {
    expect(askedFor({ pathname, search })).toEqual(route);
  });
  it('is the log with what is looked for in it', () => {
    const route = { screen: 'log' as const, terms: { act: 'filed', from: '2021-12-01' } };
    expect(routeOf('/liff/satun/log', '?sim_user=U1&act=filed&from=2021-12-01&to=')).toEqual(route);
    const [back = '', query] = pathOf(route).split('?');
    expect(routeOf(`/liff/satun${back}`, `?${query}`)).toEqual(route);
  });
  it('has no use for a topic elsewhere', () => {
    expect(routeOf('/liff/satun/mine', '?category=law')).toEqual({ screen: 'mine' });
  });
  it('comes back from the path that it is given', () => {
    const routes = [
      { screen: 'form' },
      { screen: 'mine' },
      { screen: 'waiting' },
      { screen: 'unconfirmed' },
      { screen: 'people' },
      { screen: 'person', id: 'm/1' },
      { screen: 'delegations' },
      { screen: 'papers' },
      { screen: 'paper', id: 'satun.request_form.s1' },
      { screen: 'paperAssets' },
      { screen: 'profile' },
      { screen: 'kept' },
      { screen: 'register' },
      { screen: 'submission', id: 'a/b' },
      { screen: 'edit', id: '42' },
      { screen: 'search' },
      { screen: 'more' },
      { screen: 'completeness' },
      { screen: 'correct', id: '42' },
      { screen: 'verbal', id: 'a/b' },
    ] as const;
    for (const route of routes) expect(routeOf(`/liff/satun${pathOf(route)}`)).toEqual(route);
  });
});
