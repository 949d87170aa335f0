import { describe, expect, it } from 'vitest';
import type { LineAction } from './line-action.ts';
import { datetimeParams, planPress } from './press-plan.ts';

const cardWith = (...actions: LineAction[]) => ({
  type: 'flex',
  contents: { type: 'bubble', footer: { type: 'box', contents: actions.map((action) => ({ action })) } },
});
const approve: LineAction = { type: 'postback', label: 'อนุมัติ', data: 'a1', displayText: 'อนุมัติรายการ' };

describe('a tap on a postback button', () => {
  it('is pressed by its label when no other button of the message bears it', () => {
    expect(planPress(approve, cardWith(approve), false)).toEqual({ kind: 'press', by: { label: 'อนุมัติ' } });
  });
  it('is pressed by its data when two cards of a carousel bear the same label', () => {
    const other = { ...approve, data: 'a2' };
    expect(planPress(other, { contents: [cardWith(approve), cardWith(other)] }, false)).toEqual({
      kind: 'press',
      by: { data: 'a2', displayText: 'อนุมัติรายการ' },
    });
  });
  it('is pressed by its data when it has no label, and shows no bubble without a display text', () => {
    const bare: LineAction = { type: 'postback', data: 'open' };
    expect(planPress(bare, cardWith(bare), false)).toEqual({ kind: 'press', by: { data: 'open' } });
  });
  it('counts quick replies and template buttons of the same message', () => {
    const message = { quickReply: { items: [{ type: 'action', action: { ...approve, data: 'q' } }] } };
    const template = { type: 'template', template: { actions: [approve] }, ...message };
    expect(planPress(approve, template, false)).toMatchObject({ by: { data: 'a1' } });
  });
});

describe('a tap on a link', () => {
  const link: LineAction = {
    type: 'uri',
    uri: 'https://liff.line.me/1-a/x',
    altUri: { desktop: 'https://example.org/pc' },
  };
  it('opens the address itself when there is no label to press', () => {
    expect(planPress(link, cardWith(link), false)).toEqual({
      kind: 'open',
      url: 'https://liff.line.me/1-a/x',
    });
  });
  it('opens the desktop address on LINE for PC only', () => {
    const labelled = { ...link, label: 'เปิด' };
    expect(planPress(labelled, cardWith(labelled), true)).toEqual({
      kind: 'open',
      url: 'https://example.org/pc',
    });
    expect(planPress(labelled, cardWith(labelled), false)).toEqual({ kind: 'press', by: { label: 'เปิด' } });
  });
});

it('asks for a date before a datetimepicker is pressed, and names the value as LINE does', () => {
  const pick: LineAction = { type: 'datetimepicker', label: 'เลือกวัน', data: 'd', mode: 'datetime' };
  expect(planPress(pick, cardWith(pick), false)).toMatchObject({
    kind: 'pick-date',
    action: { mode: 'datetime' },
    by: { label: 'เลือกวัน' },
  });
  expect(datetimeParams('date', '2021-12-24')).toEqual({ date: '2021-12-24' });
  expect(datetimeParams('datetime', '2021-12-24T09:30')).toEqual({ datetime: '2021-12-24T09:30' });
});

it('says so when an action needs what a browser does not have', () => {
  expect(planPress({ type: 'camera', label: 'กล้อง' }, {}, false)).toMatchObject({ kind: 'unsupported' });
});
