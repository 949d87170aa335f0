import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPrograms, type Programs, type Ran } from '@prakat/server/testing/programs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  lackingForWordPress,
  startWordPress,
  type WordPressServer,
} from '../testing/wordpress/wordpress-server.ts';

// `npm run demo -- --wordpress URL` as whoever shows it runs it, on a genuine WordPress.

const lacking = lackingForWordPress();
const SHA = /SHA-256 ([0-9a-f]{64})/g;
const each = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

describe.skipIf(lacking)('the demo on a genuine WordPress', () => {
  let server: WordPressServer;
  let programs: Programs;
  let plugins: string;
  const temporary = mkdtempSync(join(tmpdir(), 'prakat-demo-test-'));
  const visits = join(temporary, 'visits.txt');
  const own = join(temporary, 'own');
  beforeAll(async () => {
    mkdirSync(own);
    [server, programs] = await Promise.all([startWordPress(), buildPrograms(['demo'])]);
    plugins = join(server.uploads(''), '..', 'mu-plugins');
    mkdirSync(plugins);
  });
  afterEach(() => {
    for (const name of readdirSync(plugins)) rmSync(join(plugins, name));
    rmSync(visits, { force: true });
    // Whatever came of it, the stage has gone.
    expect(readdirSync(own)).toEqual([]);
  });
  afterAll(async () => {
    programs?.remove();
    await server?.close();
    rmSync(temporary, { recursive: true, force: true });
  });

  const plugin = (php: string) => writeFileSync(join(plugins, 'test.php'), `<?php ${php}`);
  const variables = (password = server.accounts.editor.password) => ({
    TMPDIR: own,
    WORDPRESS_DEMO_USER: server.accounts.editor.user,
    WORDPRESS_DEMO_PASSWORD: password,
  });
  const demo = (given: Record<string, string> = variables(), address = server.url): Promise<Ran> =>
    programs.run('demo', ['--wordpress', address], given);
  /** What is public on the website: titles of posts, and files. */
  const isPublic = (): unknown =>
    JSON.parse(
      server.php(
        '',
        'echo json_encode([count(get_posts()), (int) wp_count_attachments()->{"application/pdf"}]);',
      ),
    );

  test('publishes, corrects and takes down, with what is on record and what outsiders see at each step', async () => {
    // The website writes down who gets which page.
    plugin(`add_action('shutdown', fn() => is_user_logged_in() || file_put_contents('${visits}',
      http_response_code() . ' ' . $_SERVER['REQUEST_URI'] . ' ' . ($_SERVER['HTTP_USER_AGENT'] ?? '') . "\\n", FILE_APPEND));`);
    const { code, stdout, stderr } = await demo();
    expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toContain('✗');

    const [up = '', corrected = '', down = ''] = stdout.split(/\n(?:นำขึ้นเว็บไซต์|แก้ไข|นำลง)\n/).slice(1);
    const [page = ''] = each(up, /ขึ้นเว็บไซต์ของหน่วยงานที่ (\S+)/g);
    expect(page).toMatch(new RegExp(`^${server.url}/prakat-[0-9a-f-]+/$`));
    // Approved, on record, and seen: the same two files.
    const [pdf, picture] = each(up, SHA);
    expect(each(up, SHA)).toEqual([pdf, picture, pdf, picture, pdf, picture]);
    expect(up).toContain('ตรวจพบบนเว็บไซต์แล้ว เมื่อ');
    expect(up).toMatch(new RegExp(`ในกลุ่ม LINE ของหน่วยงาน พร้อมที่อยู่ ${page}\n`));
    expect(up).toContain('กดยืนยันการเผยแพร่');

    // At the same address another file beside the same picture, and the old one gone.
    expect(each(corrected, /ขึ้นเว็บไซต์ของหน่วยงานที่ (\S+)/g)).toEqual([page]);
    const [newPdf] = each(corrected, SHA);
    expect(newPdf).not.toBe(pdf);
    expect(each(corrected, SHA)).toEqual([newPdf, picture, newPdf, picture, newPdf, picture]);
    const [oldFile = ''] = each(corrected, /✓ ไฟล์เดิม “กำหนดการออกหน่วย.pdf” ตอบ 404\n\s+(\S+)/g);
    expect(up).toContain(oldFile);

    expect(down).toContain('ไม่อยู่บนเว็บไซต์แล้ว เมื่อ');
    expect(each(down, /✓ หน้าเว็บ ตอบ (\d+)/g)).toEqual(['404', '404']);
    expect(each(down, /ไฟล์ “[^”]+” ตอบ (\d+)/g)).toEqual(Array(5).fill('404'));
    expect(down).toContain('ที่อยู่ของข้อมูลในระบบ ตอบ 410');
    expect(down.trimEnd()).toMatch(/\naudit: ok$/);

    // By the website's own word: both opened the page without a login, while it was there and after.
    const path = new URL(page).pathname;
    const got = readFileSync(visits, 'utf8').split('\n');
    for (const status of [200, 404])
      for (const who of ['node', 'Prakat'])
        expect(got.some((line) => line.startsWith(`${status} ${path} `) && line.includes(who))).toBe(true);
    expect((await fetch(page)).status).toBe(404);
    expect((await fetch(oldFile)).status).toBe(404);
    expect(isPublic()).toEqual([0, 0]);
  });

  test('says which proof fails, ends with 1, and leaves nothing on the website', async () => {
    plugin(`add_filter('wp_robots', fn($robots) => ['noindex' => true] + $robots);`);
    const { code, stdout } = await demo();
    expect(code).toBe(1);
    expect(stdout).toContain('✗ กำลังตรวจบนเว็บไซต์');
    expect(stdout).toContain('ยังไม่พบบนเว็บไซต์: หน้าเว็บตั้งค่าไม่ให้ระบบค้นหาพบ (noindex)');
    expect(stdout).not.toContain('กลุ่ม LINE ของหน่วยงาน');
    expect(stdout).toMatch(/นำประกาศตัวอย่างลงจากเว็บไซต์แล้ว[\s\S]*ไม่ถูกต้อง 1 รายการ/);
    expect(isPublic()).toEqual([0, 0]);
  });

  test('stopped in the middle, it takes down what it put up', async () => {
    const child = spawn(process.execPath, [programs.file('demo'), '--wordpress', server.url], {
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...variables() },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const isUp = printed.includes('ขึ้นเว็บไซต์ของหน่วยงานที่');
      printed += text;
      if (!isUp && printed.includes('ขึ้นเว็บไซต์ของหน่วยงานที่')) child.kill('SIGINT');
    });
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
    expect(printed).toContain('หยุดการสาธิตตามคำสั่ง');
    expect(printed).not.toContain('\nนำลง\n');
    expect(printed).toContain('นำประกาศตัวอย่างลงจากเว็บไซต์แล้ว');
    expect(isPublic()).toEqual([0, 0]);
  });

  test('says in a sentence what keeps it from beginning, and begins nothing', async () => {
    const refused = async (given: Promise<Ran>) => {
      const { code, stdout, stderr } = await given;
      expect(code).toBe(1);
      expect(stdout).not.toContain('ยื่นแบบฟอร์ม');
      expect(stderr).not.toContain('    at ');
      return stderr;
    };
    const names = /WORDPRESS_DEMO_USER และ WORDPRESS_DEMO_PASSWORD/;
    expect(await refused(demo({ TMPDIR: own }))).toMatch(names);
    expect(await refused(demo(variables('wrong words')))).toMatch(/ไม่รับชื่อผู้ใช้หรือรหัสผ่านแอปพลิเคชัน/);
    expect(await refused(demo(variables(), 'http://127.0.0.1:2'))).toContain(
      'ติดต่อเว็บไซต์ 127.0.0.1:2 ไม่ได้ (ECONNREFUSED)',
    );
    expect(isPublic()).toEqual([0, 0]);
  });
});
