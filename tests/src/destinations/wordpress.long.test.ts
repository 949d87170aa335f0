import type { PlaceOrder } from '@prakat/functions/destinations/destination';
import { destinationContract } from '@prakat/functions/destinations/destination-contract';
import { contractContent, contractFile } from '@prakat/functions/destinations/testing/contract-item';
import {
  aWordPressProfile,
  type Files,
  type SiteUnderTest,
  wordpressDestination,
} from '@prakat/functions/destinations/testing/wordpress-office';
import type { Content } from '@prakat/shared/submission/schema';
import { anAttachedFile, aPlacement, aPublication, aVersion } from '@prakat/shared/testing/builders';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  lackingForWordPress,
  startWordPress,
  type WordPressServer,
} from '../testing/wordpress/wordpress-server.ts';
import { shaOf, WordPressSite } from './wordpress-site.ts';

// A genuine WordPress of Debian's packages, with a database of its own and without the net.

const placement = aPlacement({ id: 'wordpress', destination: 'wordpress', state: 'placing', placed: null });
const orderOf = (version: number, content: Content = contractContent(version)): PlaceOrder => ({
  publication: aPublication({
    versions: [aVersion(), aVersion({ version: 2 })],
    shown: { version, content },
    placements: [placement],
  }),
  placement: { ...placement, state: 'up', placed: version },
  key: 'key',
  version,
  content,
  messages: null,
});
const attempt = () => ({ signal: new AbortController().signal, stillAtWork: () => {} });
const linksIn = (html: string) =>
  [...html.matchAll(/href="([^"]*\/uploads\/[^"]*)"/g)].map(([, link = '']) => link);

const lacking = lackingForWordPress();

describe.skipIf(lacking)('the genuine WordPress', () => {
  let server: WordPressServer;
  beforeAll(async () => {
    server = await startWordPress();
  });
  afterAll(() => server?.close());

  destinationContract('a website on WordPress', {
    kind: 'wordpress',
    placement: 'wordpress',
    world: async () => {
      const site = new WordPressSite(server);
      return {
        open: (life) => wordpressDestination(site.with(), { life }),
        outside: () => site.everything(),
      };
    },
  });

  describe('readers', () => {
    let site: WordPressSite;
    beforeEach(() => {
      site = new WordPressSite(server);
    });
    const place = async (order: PlaceOrder, files?: Files, under: SiteUnderTest = site.with()) => {
      const placed = await wordpressDestination(under, files ? { files } : {}).place(order, attempt());
      if (!placed.ok) throw new Error(placed.error);
      return placed.address ?? '';
    };
    const shaAt = async (address: string) =>
      shaOf(new Uint8Array(await (await site.get(address)).arrayBuffer()));

    test('get what was approved byte for byte, then what corrects it, then nothing', async () => {
      const address = await place(orderOf(1));
      const first = await (await site.get(address)).text();
      expect(first).toContain('ประกาศฉบับที่ 1');
      const links = linksIn(first);
      expect(await Promise.all(links.map(shaAt))).toEqual(
        orderOf(1).content.files.map(({ sha256 }) => sha256),
      );

      expect(await place(orderOf(2))).toBe(address);
      const second = await (await site.get(address)).text();
      expect(second).toContain('ประกาศฉบับที่ 2');
      expect(second).not.toContain('แผน 1.pdf');
      expect(linksIn(second)[0]).toBe(links[0]);
      expect((await site.get(links[1] ?? '')).status).toBe(404);

      await wordpressDestination(site.with()).remove(orderOf(2), attempt());
      const gone = [address, ...links, ...linksIn(second), '/?feed=rss2', '/?s=ประกาศ'];
      for (const one of gone) expect(await (await site.get(one)).text()).not.toContain('ประกาศฉบับที่');
      for (const one of gone.slice(0, 5)) expect((await site.get(one)).status, one).toBe(404);
      expect(await site.everything()).toMatchObject({ posts: [], media: [], files: [] });
      expect(site.php('wp_count_posts()->draft')).toBe('1');
    });

    test('get a large picture as it was approved, not as WordPress makes it smaller', async () => {
      const picture = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#258' } })
        .jpeg()
        .toBuffer();
      const file = anAttachedFile({
        id: 'p',
        name: 'ภาพกิจกรรม.jpg',
        extension: 'jpg',
        bytes: picture.length,
        sha256: shaOf(picture),
      });
      const html = await (
        await site.get(await place(orderOf(1, { ...contractContent(1), files: [file] }), () => picture))
      ).text();
      expect(html).toMatch(/<img [^>]*src="[^"]*-scaled\.jpg"/);
      expect(await shaAt(linksIn(html)[0] ?? '')).toBe(file.sha256);
      await wordpressDestination(site.with()).remove(orderOf(1), attempt());
      expect(site.files()).toEqual([]);
    });

    test('get a file larger than what a form may send', async () => {
      const large = Buffer.concat([contractFile('large'), Buffer.alloc(3 * 1024 * 1024, '%')]);
      const file = anAttachedFile({
        id: 'l',
        name: `${'ยาว'.repeat(80)}.pdf`,
        bytes: large.length,
        sha256: shaOf(large),
      });
      const html = await (
        await site.get(await place(orderOf(1, { ...contractContent(1), files: [file] }), () => large))
      ).text();
      expect(await shaAt(linksIn(html)[0] ?? '')).toBe(file.sha256);
    });

    test('get it from an author’s account too, word for word', async () => {
      const under = site.with('author');
      const details = 'ค่า <b>5</b> & "6" [gallery]\n\nhttps://www.example.go.th/ข่าว?a=1&b=2';
      const order = orderOf(1, { ...contractContent(1), title: 'ก & <ข>', details });
      const destination = wordpressDestination(under, { profile: aWordPressProfile(under.url, {}) });
      expect(await destination.place(order, attempt())).toMatchObject({ ok: true });
      expect(await destination.look(order, attempt())).not.toHaveProperty('drift');
      expect(site.php('get_post_field("post_title", get_posts()[0]->ID)')).toBe('ก &amp; &lt;ข&gt;');
    });

    test('get it where addresses are plain numbers, and at the same one when it is put back', async () => {
      site.do("update_option('permalink_structure', '');");
      const address = await place(orderOf(1));
      expect(address).toMatch(/\/\?p=\d+$/);
      expect(await (await site.get(address)).text()).toContain('ประกาศฉบับที่ 1');
      await wordpressDestination(site.with()).remove(orderOf(1), attempt());
      expect((await site.get(address)).status).toBe(404);
      expect(await place(orderOf(1))).toBe(address);
    });

    test('get nothing of what WordPress refuses', async () => {
      const content = contractContent(1);
      const [file] = content.files;
      const rar = {
        ...file,
        id: 'r',
        name: 'รวม.rar',
        extension: 'rar' as const,
        sha256: shaOf(Buffer.from('Rar!')),
      };
      const order = orderOf(1, { ...content, files: [...content.files, rar as never] });
      const files: Files = (id) => (id === 'r' ? Buffer.from('Rar!') : contractFile(id));
      const placed = await wordpressDestination(site.with(), { files }).place(order, attempt());
      expect(placed).toMatchObject({ ok: false, permanent: true, error: expect.stringContaining('.rar') });
      expect(await site.everything()).toMatchObject({ posts: [], media: [], files: [] });
    });

    test('a wrong password is refused, and says nothing of what is there', async () => {
      await place(orderOf(1));
      const wrong = { ...site.with(), login: { user: 'editor', password: 'wrong words' } };
      for (const done of [
        await wordpressDestination(wrong).place(orderOf(2), attempt()),
        await wordpressDestination(wrong).look(orderOf(1), attempt()),
        await wordpressDestination(wrong).remove(orderOf(1), attempt()),
      ])
        expect(done).toMatchObject({
          ok: false,
          permanent: true,
          error: expect.stringContaining('WORDPRESS_PASSWORD'),
        });
    });

    const post = 'get_posts(["post_status" => "any"])[0]->ID';
    test.each([
      [
        'the text is changed',
        `wp_update_post(['ID' => ${post}, 'post_content' => 'x']);`,
        { version: 1 },
        'changed',
      ],
      [
        'it is made private',
        `wp_update_post(['ID' => ${post}, 'post_status' => 'private']);`,
        'nothing',
        'hidden',
      ],
      ['it is put into the bin', `wp_trash_post(${post});`, 'nothing', 'trashed'],
      ['it is deleted', `wp_delete_post(${post}, true);`, 'nothing', 'deleted'],
      [
        'its category is deleted',
        'wp_delete_category(get_term_by("slug", "about-us", "category")->term_id);',
        { version: 1 },
        'category_lost',
      ],
      [
        'a file is deleted',
        'wp_delete_attachment(get_posts(["post_type" => "attachment"])[0]->ID, true);',
        { version: 1 },
        'file_lost',
      ],
    ])('have it as it was after the next order where %s', async (_, done, there, drift) => {
      const address = await place(orderOf(1));
      const before = await site.everything();
      // WordPress asks for this before it deletes a category.
      site.do(`require_once ABSPATH . 'wp-admin/includes/taxonomy.php'; ${done}`);
      const destination = wordpressDestination(site.with());
      const looked = await destination.look(orderOf(1), attempt());
      expect(looked).toMatchObject({
        there: typeof there === 'string' ? there : expect.objectContaining(there),
        drift: [drift],
      });
      expect(await place(orderOf(1))).toBe(address);
      expect(await destination.look(orderOf(1), attempt())).not.toHaveProperty('drift');
      expect(await site.everything()).toEqual(before);
    });
  });
});
