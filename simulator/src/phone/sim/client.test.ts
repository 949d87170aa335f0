import { describe, expect, it } from 'vitest';
import { createSimClient } from './client.ts';

function answering(respond: () => Response | Promise<Response>) {
  const asked: { url: string; body: unknown }[] = [];
  const client = createSimClient('http://sim', async (url, init) => {
    asked.push({ url: String(url), body: init?.body ? JSON.parse(String(init.body)) : undefined });
    return respond();
  });
  return { client, asked };
}

describe('the simulator as the phone asks it', () => {
  it('names the address of the product, and has one for when it is not told', async () => {
    const named = answering(() => Response.json([], { headers: { 'x-product-url': 'http://p:1/' } }));
    expect(await named.client.offices()).toEqual({ offices: [], productUrl: 'http://p:1' });
    const silent = answering(() => Response.json([]));
    expect((await silent.client.offices()).productUrl).toBe('http://localhost:4400');
  });
  it('is asked for a group by its id alone, and for the 1:1 chat by the person', async () => {
    const { client, asked } = answering(() => Response.json([]));
    await client.received({ officeId: 'o', userId: 'U1' });
    await client.received({ officeId: 'o', userId: 'U1', groupId: 'C1' });
    expect(asked.map(({ url }) => url)).toEqual([
      'http://sim/_sim/received?officeId=o&userId=U1',
      'http://sim/_sim/received?officeId=o&groupId=C1',
    ]);
  });
  it('is told whose press it is, on which message', async () => {
    const { client, asked } = answering(() => Response.json({ open: 'https://x' }));
    const at = { officeId: 'o', userId: 'U1' };
    expect(await client.press(at, { messageId: '9', label: 'อนุมัติ' })).toEqual({ open: 'https://x' });
    expect(asked[0]?.body).toEqual({ officeId: 'o', userId: 'U1', messageId: '9', label: 'อนุมัติ' });
  });
  it('refuses with its own sentence', async () => {
    const { client } = answering(() => Response.json({ error: 'ไม่มีหน่วยงาน' }, { status: 404 }));
    await expect(client.chats('x', 'U1')).rejects.toMatchObject({ kind: 'refused', message: 'ไม่มีหน่วยงาน' });
  });
  it('is away when nobody answers', async () => {
    const { client } = answering(() => Promise.reject(new TypeError('fetch failed')));
    await expect(client.chats('x', 'U1')).rejects.toMatchObject({ kind: 'away' });
  });
});
