import { describe, expect, it } from 'vitest';
import { freshnessItemOf, freshnessItems, responsibleNames, responsibleSeats } from './items.ts';
import { anItem, anOfficeThatLooks } from './test-office.ts';

describe('what an office looks at', () => {
  it('is each subtopic by itself, and a topic that has none', () => {
    expect(freshnessItems(anOfficeThatLooks()).map(({ key, refresh }) => [key, refresh])).toEqual([
      ['general-information.news', 'monthly'],
      ['general-information.plans', 'quarterly'],
      ['general-information.jobs', 'monthly'],
      ['law', 'monthly'],
    ]);
  });

  it('stands in the order of the office, under its own number', () => {
    const profile = anOfficeThatLooks();
    profile.categories.reverse();
    const law = profile.categories.find(({ id }) => id === 'law');
    if (law) law.number = '๒ ก';
    const items = freshnessItems(profile);
    expect(items.map(({ key }) => key)[0]).toBe('law');
    expect(items[0]?.name).toBe('๒ ก. หมวดที่ 2');
    expect(items[1]?.name).toBe('1. หมวดที่ 1 – ข่าว');
  });

  it.each([
    ['general-information', 'news', 'general-information.news'],
    ['general-information', 'plans', 'general-information.plans'],
    // What no document gives a period to, and what is asked for only where there is any.
    ['general-information', 'history', null],
    ['general-information', 'forms', null],
    // Filed under the topic alone, it vouches for none of its subtopics.
    ['general-information', null, null],
    ['law', null, 'law'],
    ['knowledge', 'general', null],
    ['nothing', null, null],
  ])('by something published under %s / %s is %s alone', (categoryId, subtopicId, key) => {
    expect(freshnessItemOf(anOfficeThatLooks(), categoryId, subtopicId)?.key ?? null).toBe(key);
  });

  it('is counted where it is number 10 of the standard and the product serves the website', () => {
    const profile = anOfficeThatLooks();
    const [first] = profile.categories;
    if (!first) throw new Error('no topic');
    first.subtopics = [
      { id: 'visits', name: 'สถิติ', standard: 10 },
      { id: 'news', name: 'ข่าว' },
    ];
    const counted = (website: 'built-in' | 'manual') =>
      freshnessItems({ ...profile, destinations: { ...profile.destinations, website } })
        .filter((item) => item.counted)
        .map(({ key }) => key);
    expect(counted('built-in')).toEqual(['general-information.visits']);
    expect(counted('manual')).toEqual([]);
  });

  it('is not the clock of a topic that the office asks for only where there is any', () => {
    const profile = anOfficeThatLooks();
    for (const category of profile.categories) category.ifAny = true;
    expect(freshnessItems(profile)).toEqual([]);
  });

  it('is answered for by who publishes it and the units that prepare it', () => {
    const jobs = anItem('general-information.jobs');
    expect(responsibleSeats(jobs)).toEqual(['unit:academic+role:webmaster', 'unit:academic']);
    expect(responsibleNames(jobs, anOfficeThatLooks())).toEqual(['กลุ่มงานวิชาการ', 'ผู้ดูแลเว็บไซต์']);
  });
});
