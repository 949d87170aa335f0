import { describe, expect, it } from 'vitest';
import { taken } from '../testing/procedure.ts';
import { byWordOfMouth, theOffice } from '../testing/procedure-people.ts';
import { aRequest } from '../testing/procedure-situations.ts';
import { stepsOutdated } from './steps-outdated.ts';

describe('a request under way when the profile changes', () => {
  const before = theOffice();
  const after = theOffice({ routes: { ...before.routes, standard: before.routes.short ?? [] } });

  it('goes by the steps of today while nothing has changed', () => {
    expect(stepsOutdated(aRequest('waiting for the head').submission, before)).toBe(false);
  });

  it.each(['waiting for the assistant', 'waiting for the head', 'sent back', 'being corrected'] as const)(
    'goes by earlier steps: %s',
    (situation) => {
      expect(stepsOutdated(aRequest(situation).submission, after)).toBe(true);
    },
  );

  it('is taken on by the same people as before, to its end', () => {
    const { submission } = aRequest('waiting for the assistant');
    const proposed = taken('propose', 'assistant', submission, { profile: after });
    expect(proposed.submission.currentStep).toBe(1);
    const approved = taken('approve', 'head', proposed.submission, { profile: after });
    expect(approved.submission.state).toBe('approved');
    expect(approved.submission.decisions).toHaveLength(2);
  });

  it('keeps them when it is filed again after it was sent back', () => {
    const { submission } = aRequest('sent back');
    const again = taken('resubmit', 'submitter', submission, { profile: after });
    expect(again.submission.steps).toEqual(submission.steps);
  });

  it.each([
    ['a stand-in was named', { standIn: [{ unit: 'academic' }] }],
    ['a title was reworded', { title: 'ตรวจสอบ' }],
  ])('counts as changed when %s', (_what, change) => {
    const [first, ...rest] = before.routes.standard ?? [];
    if (!first) throw new Error('no step');
    const profile = theOffice({
      routes: { ...before.routes, standard: [{ ...first, ...change }, ...rest] },
    });
    expect(stepsOutdated(aRequest('waiting for the assistant').submission, profile)).toBe(true);
  });

  it('counts as changed when others give permission by word of mouth', () => {
    const profile = theOffice({ verbalApproval: byWordOfMouth({ givers: [{ position: 'assistant' }] }) });
    expect(stepsOutdated(aRequest('waiting for the head').submission, profile)).toBe(true);
  });

  it('counts as changed when others publish, and when the category is gone', () => {
    const { submission } = aRequest('waiting for the head');
    const profile = theOffice();
    for (const category of profile.categories) category.publishedBy = [{ position: 'assistant' }];
    expect(stepsOutdated(submission, profile)).toBe(true);
    expect(stepsOutdated(submission, theOffice({ categories: [] }))).toBe(true);
  });

  it.each(['rejected', 'withdrawn', 'approved', 'confirmed'] as const)(
    'is not compared any more once it is %s',
    (situation) => {
      expect(stepsOutdated(aRequest(situation).submission, after)).toBe(false);
    },
  );

  it('is the same request however a store orders its fields', () => {
    const { submission } = aRequest('waiting for the head');
    const turned = submission.steps.map((step) =>
      Object.fromEntries(Object.entries(step).reverse()),
    ) as typeof submission.steps;
    expect(stepsOutdated({ ...submission, steps: turned }, before)).toBe(false);
  });
});
