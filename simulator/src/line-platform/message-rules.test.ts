import { describe, expect, it } from 'vitest';
import { problemsOf, refusalOf } from './testing/message-refusal.ts';

const words = { type: 'text', text: 'ก' };

describe('other messages', () => {
  const quick = (count: number, label = 'ก') => ({
    type: 'text',
    text: 'ก',
    quickReply: {
      items: Array.from({ length: count }, () => ({
        type: 'action',
        action: { type: 'message', label, text: 'ก' },
      })),
    },
  });
  const yesNo = (text: string, count = 2) => ({
    type: 'template',
    altText: 'ก',
    template: {
      type: 'confirm',
      text,
      actions: Array.from({ length: count }, () => ({ type: 'message', label: 'ใช่', text: 'ใช่' })),
    },
  });
  const column = (actions: number) => ({
    text: 'ก',
    actions: Array.from({ length: actions }, () => ({ type: 'message', label: 'ใช่', text: 'ใช่' })),
  });

  it.each([
    ['quick replies', quick(13)],
    ['a confirm template', yesNo('ก'.repeat(240))],
    [
      'a carousel template',
      { type: 'template', altText: 'ก', template: { type: 'carousel', columns: [column(2), column(2)] } },
    ],
    ['a sticker', { type: 'sticker', packageId: '446', stickerId: '1988' }],
    ['a location', { type: 'location', title: 'สสอ.', address: 'อำเภอ', latitude: 16.4, longitude: 99.5 }],
    [
      'an image',
      {
        type: 'image',
        originalContentUrl: 'https://example.com/a.jpg',
        previewImageUrl: 'https://example.com/b.jpg',
      },
    ],
    [
      'a text with a mention',
      {
        type: 'textV2',
        text: '{who} {{x}}',
        substitution: { who: { type: 'mention', mentionee: { type: 'all' } } },
      },
    ],
  ])('such as %s are accepted', (_name, message) => {
    expect(refusalOf(message)).toBeNull();
  });

  it.each([
    ['fourteen quick replies', quick(14), 'messages[0].quickReply.items: Size must be at most 13'],
    [
      'a quick reply label of 21 graphemes',
      quick(1, 'ก'.repeat(21)),
      'messages[0].quickReply.items[0].action.label: Length must be between 1 and 20',
    ],
    ['a confirm with three actions', yesNo('ก', 3), '/template/actions: Size must be at most 2'],
    [
      'a confirm text of 241 graphemes',
      yesNo('ก'.repeat(241)),
      '/template/text: Length must be between 1 and 240',
    ],
    [
      'columns with different numbers of actions',
      { type: 'template', altText: 'ก', template: { type: 'carousel', columns: [column(2), column(1)] } },
      '/template/columns/1: Number of actions, title and image must be the same in all columns',
    ],
    [
      'a buttons text of 61 graphemes under a title',
      {
        type: 'template',
        altText: 'ก',
        template: { type: 'buttons', title: 'ก', text: 'ก'.repeat(61), actions: column(1).actions },
      },
      '/template/text: Length must be between 1 and 60',
    ],
    ['an unfilled placeholder', { type: 'textV2', text: '{who}' }, 'messages[0].text: invalid placeholder'],
    [
      'a sender named after LINE',
      { ...words, sender: { name: 'LINE' } },
      'messages[0].sender.name: invalid property',
    ],
    [
      'a message that bots cannot send',
      { type: 'file', fileName: 'a.pdf' },
      'messages[0].type: Must be one of the following values: [text, textV2, sticker, image, video, audio, location, imagemap, template, flex]',
    ],
  ])('with %s are refused', (_name, message, problem) => {
    expect(problemsOf(message)).toEqual([problem]);
  });
});
