import { trafficDays } from '@prakat/shared/office/traffic-log';
import { fiscalYear } from '@prakat/shared/time/thai-date';
import type { Router } from 'express';
import { type ComponentChild, h } from 'preact';
import { publicBinders, publicYear } from '../../binder/public-binder.ts';
import type { Context } from '../../context.ts';
import { publicItemOf } from '../../search/public-item.ts';
import { searchPublic } from '../../search/search-public.ts';
import type { Answer, Answering, Asked } from '../answering.ts';
import { createAskLater } from '../ask-later.ts';
import { findItem, idOfNumber, readNumber } from '../find-item.ts';
import { firstPublishedAt } from '../first-published.ts';
import { readHome } from '../home.ts';
import { listOnDisplay } from '../list-on-display.ts';
import { readTrail } from '../page-trail.ts';
import { AboutSitePage } from '../pages/about-site-page.tsx';
import { CategoryPage } from '../pages/category-page.tsx';
import { HomePage } from '../pages/home-page.tsx';
import { ItemPage } from '../pages/item-page.tsx';
import { GonePage } from '../pages/message-page.tsx';
import { MoitPage } from '../pages/moit-page.tsx';
import { SearchPage } from '../pages/search-page.tsx';
import { VerifyFormPage, VerifyPage } from '../pages/verify-page.tsx';
import { createPictureSizes } from '../picture-sizes.ts';
import { readQuestion } from '../question.ts';
import { statisticsOfTopic } from '../statistics/read-statistics.ts';
import { verifiedPaper } from '../verified-paper.ts';

const ok = (page: ComponentChild): Answer => ({ status: 200, page });

/** The pages of an office that people read. */
export function officePages(router: Router, answering: Answering, context: Context): void {
  const { store } = context;
  const { page } = answering;
  const askLater = createAskLater(context, answering);
  const sizesOf = createPictureSizes(context.files);
  const binderOf = publicBinders(context);
  const keptDays = trafficDays([...context.offices.values()].map((office) => office.profile));

  const home = async ({ profile, links, query, now }: Asked): Promise<Answer> => {
    const trail = readTrail(query.after);
    const read = await readHome(store, profile, { after: trail.at(-1) ?? null, now });
    return ok(h(HomePage, { links, profile, trail, ...read }));
  };

  const category = async ({ profile, links, params, query, now }: Asked): Promise<Answer> => {
    const found = profile.categories.find(({ id }) => id === params.categoryId);
    const subtopic = found?.subtopics.find(({ id }) => id === params.subtopicId) ?? null;
    if (!found || (params.subtopicId !== undefined && !subtopic)) return null;
    const trail = readTrail(query.after);
    const at = { after: trail.at(-1) ?? null, now };
    const equals = { officeId: profile.id, visibility: 'public', categoryId: found.id };
    const read = subtopic
      ? await listOnDisplay(store, 'shownInSubtopic', { ...equals, subtopicId: subtopic.id }, at)
      : await listOnDisplay(store, 'shownInCategory', equals, at);
    const statistics = await statisticsOfTopic(context, profile, subtopic?.standard ?? found.standard);
    return ok(h(CategoryPage, { links, profile, category: found, subtopic, trail, statistics, ...read }));
  };

  const item = async ({ profile, links, params, now }: Asked): Promise<Answer> => {
    const found = await findItem(store, { officeId: profile.id, id: params.itemId ?? '', now });
    if (!found) return null;
    if (!found.isOnDisplay) return { status: 410, page: h(GonePage, { links, profile, item: found.item }) };
    const sizes = await sizesOf(found.item.files);
    const { categoryId, subtopicId } = found.item;
    const page = h(ItemPage, { links, profile, item: found.item, sizes });
    return { status: 200, page, under: { categoryId, subtopicId } };
  };

  const search = async ({ profile, links, query, now }: Asked): Promise<Answer> => {
    const question = readQuestion(query, profile);
    const trail = readTrail(query.after);
    const first = await firstPublishedAt(store, profile.id, now);
    const thisYear = fiscalYear(now);
    const years = Array.from(
      { length: thisYear - (first ? fiscalYear(first) : thisYear) + 1 },
      (_, n) => thisYear - n,
    );
    const found =
      question.isAsked && !question.isVague
        ? await searchPublic(store, profile.id, question, { after: trail.at(-1) ?? null, now })
        : { items: [], next: null };
    const items = found.items.map(publicItemOf).filter((one) => one !== null);
    return ok(h(SearchPage, { links, profile, question, years, trail, items, next: found.next }));
  };

  const verify = async ({ profile, links, params, query }: Asked): Promise<Answer> => {
    const code = params.code ?? query.code;
    const typed = typeof code === 'string' ? code.slice(0, 40) : null;
    const paper = typed === null ? null : await verifiedPaper(store, profile.id, typed);
    if (paper) return ok(h(VerifyPage, { links, profile, paper }));
    return {
      status: typed === null ? 200 : 404,
      page: h(VerifyFormPage, { links, profile, typed }),
    };
  };

  // Also of an office whose website is elsewhere: an assessor is given one address for all of them.
  const moit = async ({ profile, links, params, now }: Asked): Promise<Answer> => {
    const year = publicYear(params.year ?? '', now);
    if (year === null) return null;
    return ok(h(MoitPage, { links, profile, binder: await binderOf(profile.id, year) }));
  };

  const about = async ({ profile, links, now }: Asked): Promise<Answer> => {
    const running = fiscalYear(now);
    const binders = await Promise.all([running, running - 1].map((year) => binderOf(profile.id, year)));
    const moitYears = binders.filter(({ isThere }) => isThere).map(({ year }) => String(year));
    return ok(h(AboutSitePage, { links, profile, moitYears, trafficDays: keptDays }));
  };

  /** 2565-0001: the item of this tracking number, whose own address stays the one that is known. */
  const short = async ({ profile, links, params, now }: Asked): Promise<Answer> => {
    const number = readNumber(params.number ?? '');
    const id = number && (await idOfNumber(store, { officeId: profile.id, number, now }));
    return id ? { goTo: links.item(profile.id, id) } : null;
  };

  router.get('/:officeId', page(home, { isKept: true }));
  router.get('/:officeId/categories/:categoryId{/:subtopicId}', page(category, { isKept: true }));
  router.get('/:officeId/items/:itemId', page(item, { isKept: true }));
  router.get('/:officeId/search', askLater('siteSearches'), page(search));
  router.get('/:officeId/moit/:year', page(moit));
  router.get('/:officeId/accessibility', page(about));
  router.get(
    '/:officeId/privacy',
    page(({ links, profile }) => ({ goTo: `${links.aboutSite(profile.id)}#privacy` })),
  );
  router.get('/:officeId/verify{/:code}', page(verify));
  router.get('/:officeId/:number', page(short));
}
