// @vitest-environment happy-dom
import type { SubmissionView } from '@prakat/shared/api/api';
import {
  type PublicationAction,
  publicationActions,
  transitionOf as publicationRow,
} from '@prakat/shared/publication/transitions';
import { type ActionName, actionNames, transitionOf } from '@prakat/shared/submission/transitions';
import { describe, expect, it } from 'vitest';
import { aMe, aPublication, aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { publicationSheets, requestPages, requestSheets } from './action-sheets.ts';
import { buttonsOf } from './buttons.ts';
import { SubmissionScreen } from './submission-screen.tsx';
import { action, publicationAction } from './testing/open-sheet.tsx';

it('every action of a person has its way in', () => {
  const ofPeople = actionNames.filter((name) => {
    const { from, who } = transitionOf(name);
    return from !== null && (who as string) !== 'system';
  });
  // What was sent back is mended beside its reason; a check of the website has a screen of its own.
  const beside: ActionName[] = ['resubmit'];
  const known = (name: ActionName) => name in requestSheets || name in requestPages || beside.includes(name);
  expect(ofPeople.filter((name) => !known(name))).toEqual([]);
  const elsewhere: PublicationAction[] = ['check_unchanged'];
  expect(
    publicationActions.filter(
      (name) =>
        (publicationRow(name).who as string) !== 'system' &&
        !(name in publicationSheets) &&
        !elsewhere.includes(name),
    ),
  ).toEqual([]);
});

describe('the buttons', () => {
  const keys = (view: SubmissionView) => {
    const { front, others } = buttonsOf(view, aMe());
    return [front.map(({ key }) => key), others.map(({ key }) => key)];
  };
  const published = (...names: PublicationAction[]) =>
    aPublication({ actions: names.map((name) => publicationAction(name)) });

  it('of the request and of what stands on the website are one set, what somebody waits for in front', () => {
    const view = aView({
      actions: [action('confirm_verbal'), action('transfer_owner')],
      publication: published('take_down', 'renew', 'claim_task', 'confirm_publication', 'transfer_owner'),
    });
    expect(keys(view)).toEqual([
      ['request/confirm_verbal', 'publication/confirm_publication', 'publication/claim_task'],
      ['request/transfer_owner', 'publication/renew', 'publication/transfer_owner', 'publication/take_down'],
    ]);
  });
  it('look as their row weighs them', () => {
    const { front } = buttonsOf(
      aView({ actions: [action('reject'), action('send_back'), action('approve')] }),
      aMe(),
    );
    expect(front.map(({ key, look }) => [key, look])).toEqual([
      ['request/approve', 'primary'],
      ['request/send_back', 'plain'],
      ['request/reject', 'danger'],
    ]);
  });
  it('bring renewal to the front when the end is near', () => {
    const until = (displayUntil: string) =>
      keys(aView({ publication: { ...published('renew'), displayUntil } }));
    expect(until('2021-12-31')).toEqual([['publication/renew'], []]);
    expect(until('2022-01-01')).toEqual([[], ['publication/renew']]);
  });
  it('offer to correct what stands there to whom the server lets, as a form of its own', async () => {
    const view = aView({ publication: aPublication({ mayCorrect: true }) });
    expect(keys(view)).toEqual([[], ['correct']]);
    expect(keys(aView({ publication: aPublication() }))).toEqual([[], []]);
    const app = await renderApp(<SubmissionScreen id="s1" />, {
      api: anApi({ submission: async () => view }),
    });
    const link = app.one('.other-actions a');
    expect(link.textContent).toBe('ขอแก้ไขข้อมูลที่เผยแพร่');
    expect(link.getAttribute('href')).toBe('/submissions/s1/correct');
  });
  it('lead to the form of a permission by word of mouth, in front, because only urgent requests have one', () => {
    const view = aView({ actions: [action('record_verbal_approval'), action('withdraw')] });
    expect(keys(view)).toEqual([['request/record_verbal_approval'], ['request/withdraw']]);
    expect(buttonsOf(view, aMe()).front[0]).toMatchObject({ to: { screen: 'verbal', id: 's1' } });
  });
  it('have none for what is done elsewhere', () => {
    const view = aView({ actions: [action('resubmit')], publication: published('check_unchanged') });
    expect(keys(view)).toEqual([[], []]);
  });
});
