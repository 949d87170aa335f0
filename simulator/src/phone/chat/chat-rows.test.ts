import { expect, it } from 'vitest';
import type { SimMessage } from '../../line-platform/control-api.ts';
import { chatRows } from './chat-rows.ts';
import { areaStyle, type RichMenu } from './rich-menu-area.ts';

const message = (id: string, at: string, from: SimMessage['from']): SimMessage => ({
  id,
  at: Date.parse(at),
  from,
  via: 'push',
  message: { type: 'text', text: id },
  quickReplyShown: false,
});
const bot = { kind: 'bot' } as const;
const me = { kind: 'user', userId: 'U1', displayName: 'จิรายุ' } as const;

it('heads every day once, in Bangkok, and shows a sender once for messages in a row', () => {
  const rows = chatRows(
    [
      message('a', '2021-12-23T10:00:00Z', bot),
      message('b', '2021-12-23T16:59:00Z', bot),
      message('c', '2021-12-23T17:01:00Z', bot),
      message('d', '2021-12-23T17:02:00Z', me),
    ],
    'U1',
    Date.parse('2021-12-24T03:00:00Z'),
  );
  expect(
    rows.map((row) =>
      row.kind === 'day' ? row.heading : `${row.key}${row.own ? ' own' : ''}${row.leads ? ' leads' : ''}`,
    ),
  ).toEqual(['พฤ. 23 ธ.ค. 2564', 'a leads', 'b', 'วันนี้', 'c leads', 'd own leads']);
});

it('lays the areas of a rich menu over its image in shares of it', () => {
  const menu: RichMenu = {
    richMenuId: 'r',
    imageUrl: '/x',
    size: { width: 2500, height: 843 },
    chatBarText: 'เมนู',
    selected: true,
    areas: [],
  };
  expect(areaStyle(menu, { x: 1250, y: 0, width: 1250, height: 843 })).toEqual({
    left: '50%',
    top: '0%',
    width: '50%',
    height: '100%',
  });
});
