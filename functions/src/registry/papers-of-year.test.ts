import { aPaperRecord } from '@prakat/shared/testing/paper-builders';
import { expect, test } from 'vitest';
import { pageOf, planFind } from '../store/plan-find.ts';
import type { Find } from '../store/store.ts';
import { papersOfYear } from './paper-view.ts';

/** A register with 1,000 printed forms, three memos and a paper from outside, which says what was read of it. */
function aRegister() {
  const papers = [
    ...Array.from({ length: 1000 }, (_, at) =>
      aPaperRecord({ id: `form-${String(at).padStart(4, '0')}`, kind: 'request_form', origin: 'derived' }),
    ),
    ...['memo-1', 'memo-2', 'memo-3'].map((id) => aPaperRecord({ id })),
    aPaperRecord({ id: 'annex', kind: 'annex', origin: 'brought' }),
  ];
  const read = { records: 0 };
  const find = async (collection: 'papers', query: 'byYear', asked: Find) => {
    const plan = planFind(collection, query, asked);
    const { origin } = asked.equals;
    const page = pageOf(
      plan,
      papers.filter((paper) => paper.origin === origin && (!plan.after || paper.id > plan.after.id)),
    );
    read.records += page.items.length;
    return page;
  };
  return { store: { find } as never, read };
}

test('the register of a year has all that people wrote or brought, and of what the records make the newest', async () => {
  const { store, read } = aRegister();
  const papers = await papersOfYear({ store }, 'test-office', '2564');
  const ids = papers.map(({ id }) => id);
  expect(ids.slice(0, 4)).toEqual(['memo-1', 'memo-2', 'memo-3', 'annex']);
  expect(ids.slice(4)).toHaveLength(50);
  expect(read.records).toBe(54);
});
