import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { messagingApi } from '@line/bot-sdk';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir, projectRoot } from '@prakat/functions/config/project-folder';
import { simulatedChannel } from '@prakat/simulator/simulated-office';
import { seedSimulation, simulatedOfficesOf } from '@prakat/simulator/simulation';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { channelVariables, liffClient, messagingClient, OFFICE, variable } from '../doctor/testing.ts';
import { createLocalEnvironment, type LocalEnvironment } from '../environment.ts';
import { blankMenu } from '../menus/testing.ts';
import { OperatorError } from '../operator-error.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';
import { readSetupAnswers, type SetupAnswers } from './answers.ts';
import { askSetup } from './ask-setup.ts';
import { readTemplate, type SetupCommand, setUpOneMachine } from './set-up.ts';

const CODE = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/;
const channel = simulatedChannel(OFFICE);
const secrets = [channel.channelSecret, channel.accessToken, channel.loginChannelSecret];

let running: LocalEnvironment;
beforeAll(async () => {
  running = await createLocalEnvironment();
});
afterAll(() => running.close());

let folder: string;
let envFile: string;
const said: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prakat-setup-'));
  envFile = join(folder, '.env');
  said.length = 0;
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  const apps = await liffClient(running.lineUrl);
  for (const { liffId } of (await apps.getAllLIFFApps().catch(() => ({ apps: [] }))).apps ?? []) {
    if (liffId) await apps.deleteLIFFApp(liffId);
  }
});

const answers = (changed: SetupAnswers['offices'][string] = {}): SetupAnswers => ({
  publicUrl: running.machine.url,
  offices: {
    [OFFICE]: {
      channelId: channel.channelId,
      channelSecret: channel.channelSecret,
      loginChannelId: channel.loginChannelId,
      loginChannelSecret: channel.loginChannelSecret,
      ...changed,
    },
  },
});

const command = (given: SetupAnswers, changed: Partial<SetupCommand> = {}): SetupCommand => ({
  environment: {
    DATA_DIR: join(folder, 'data'),
    LINE_API_BASE_URL: running.lineUrl,
    LINE_DATA_API_BASE_URL: running.lineUrl,
  },
  envFile,
  template: readTemplate(join(projectRoot, '.env.example')),
  answer: async () => given,
  newCode: false,
  clock: running.clock.now,
  say: (line) => said.push(line),
  menuImage: blankMenu,
  ...changed,
});
const apps = async () => (await (await liffClient(running.lineUrl)).getAllLIFFApps()).apps ?? [];
const saidAll = () => said.join('\n');

describe('setting up', () => {
  it('from nothing writes the variables, registers app and webhook, gives a code and ends with the doctor', async () => {
    await setUpOneMachine(command(answers()));
    expect(parseEnv(readFileSync(envFile, 'utf8'))).toMatchObject({
      PORT: '4400',
      PUBLIC_URL: running.machine.url,
      [variable('LINE_CHANNEL_ID')]: channel.channelId,
      [variable('LINE_CHANNEL_SECRET')]: channel.channelSecret,
      [variable('LINE_LOGIN_CHANNEL_ID')]: channel.loginChannelId,
      [variable('LINE_LOGIN_CHANNEL_SECRET')]: channel.loginChannelSecret,
      [variable('LIFF_ID')]: channel.liffId,
    });
    expect(statSync(envFile).mode & 0o777).toBe(0o600);
    expect(await apps()).toMatchObject([
      {
        liffId: channel.liffId,
        view: { type: 'full', url: `${running.machine.url}/liff/${OFFICE}/` },
        scope: ['openid', 'profile', 'chat_message.write'],
      },
    ]);
    expect(await messagingClient(running.lineUrl).getWebhookEndpoint()).toMatchObject({
      endpoint: `${running.machine.url}/line/${OFFICE}/webhook`,
    });
    expect(saidAll()).toMatch(CODE);
    expect(saidAll()).toContain(`Webhook URL ${running.machine.url}/line/${OFFICE}/webhook ใช้ได้`);
    expect(said.filter((line) => line.startsWith('✗')).map((line) => line.split(':')[0])).toEqual([
      '✗ ต้องแก้ การสำรองข้อมูล',
      expect.stringMatching(/^✗ ต้องแก้ .* ผู้ดูแลระบบ$/),
      expect.stringMatching(/^✗ ต้องแก้ .* ผู้ดูแลเว็บไซต์$/),
      expect.stringMatching(/^✗ ต้องแก้ .* ผู้รับผิดชอบแต่ละขั้นตอน$/),
    ]);
    expect(said).toContain('doctor: 4 fault(s)');
  });

  it('keeps the account on a WordPress, with the blanks of its password', async () => {
    const account = { wordpressUser: 'prakat', wordpressPassword: 'abcd efgh ijkl mnop' };
    await setUpOneMachine(command(answers(account)));
    expect(parseEnv(readFileSync(envFile, 'utf8'))).toMatchObject({
      [variable('WORDPRESS_USER')]: 'prakat',
      [variable('WORDPRESS_PASSWORD')]: 'abcd efgh ijkl mnop',
    });
    expect(saidAll()).not.toContain('efgh');
  });

  it('a second time changes nothing and gives no second code', async () => {
    await setUpOneMachine(command(answers()));
    const before = readFileSync(envFile, 'utf8');
    const registered = await apps();
    said.length = 0;
    // What is known is not asked for again.
    await setUpOneMachine(command({ offices: { [OFFICE]: {} } }));
    expect(readFileSync(envFile, 'utf8')).toBe(before);
    expect(await apps()).toEqual(registered);
    expect(saidAll()).not.toMatch(CODE);
    expect(saidAll()).toContain('ถูกต้องอยู่แล้ว');
    expect(saidAll()).toContain('ค่าครบอยู่แล้ว');
    expect(saidAll()).toContain('ออกรหัสติดตั้งไปแล้ว');
    said.length = 0;
    await setUpOneMachine(command({ offices: { [OFFICE]: {} } }, { newCode: true }));
    expect(saidAll()).toMatch(CODE);
  });

  it('never says a secret', async () => {
    await setUpOneMachine(command(answers({ channelAccessToken: channel.accessToken })));
    for (const secret of secrets) expect(saidAll()).not.toContain(secret);
  });

  it('keeps what the file has already', async () => {
    const before = `# ของเรา\nSATUN_LIFF_ID=1\nLINK_SECRET='${'k'.repeat(40)}'\n`;
    writeFileSync(envFile, before);
    await setUpOneMachine(command(answers()));
    expect(readFileSync(envFile, 'utf8').startsWith(before)).toBe(true);
  });

  it('mends an app and a webhook that point to an old address', async () => {
    const client = await liffClient(running.lineUrl);
    const { liffId } = await client.addLIFFApp({
      view: { type: 'tall', url: 'https://old.example.go.th/liff/' },
      scope: ['profile', 'chat_message.write'],
    });
    await messagingClient(running.lineUrl).setWebhookEndpoint({ endpoint: 'https://old.example.go.th/hook' });
    await setUpOneMachine(command(answers({ liffId })));
    expect(await apps()).toMatchObject([
      { liffId, view: { type: 'full' }, scope: ['profile', 'chat_message.write', 'openid'] },
    ]);
    expect(saidAll()).toMatch(/✓ ผ่าน .* Webhook/);
    expect(saidAll()).toMatch(/✓ ผ่าน .* แอป LIFF/);
  });

  it('that was broken off after the app was registered does not register another', async () => {
    await setUpOneMachine(command(answers()));
    rmSync(envFile);
    await setUpOneMachine(command(answers()));
    expect(await apps()).toHaveLength(1);
  });
});

describe('the menus of the chat', () => {
  const channelOf = () => messagingClient(running.lineUrl);
  const short = loadProfiles(officesDir).get(OFFICE)?.name.short;
  const without = async () => {
    const { richmenus } = await channelOf().getRichMenuList();
    for (const { richMenuId } of richmenus) await channelOf().deleteRichMenu(richMenuId);
    const { aliases } = await channelOf().getRichMenuAliasList();
    for (const { richMenuAliasId } of aliases) await channelOf().deleteRichMenuAlias(richMenuAliasId);
    running.clock.moveTo(running.clock.now() + 2 * 3600_000);
  };
  beforeEach(without);
  afterEach(without);

  it('are installed at the end, once', async () => {
    await setUpOneMachine(command(answers()));
    expect(said).toContain(`${short}: เมนูพร้อมใช้ 21 เมนู`);
    expect(saidAll()).toMatch(/✓ ผ่าน .* เมนูในแชต/);
    const before = await channelOf().getRichMenuList();
    expect(before.richmenus).toHaveLength(21);
    await setUpOneMachine(command({ offices: { [OFFICE]: {} } }));
    expect(await channelOf().getRichMenuList()).toEqual(before);
  });

  it('do not take the place of one that somebody else made the account’s own', async () => {
    const size = { width: 2500, height: 843 };
    const { richMenuId } = await channelOf().createRichMenu({
      size,
      selected: true,
      name: 'เมนูของเรา',
      chatBarText: 'เมนู',
      areas: [{ bounds: { x: 0, y: 0, ...size }, action: { type: 'message', label: 'a', text: 'a' } }],
    });
    const png = await sharp({ create: { ...size, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const blobs = new messagingApi.MessagingApiBlobClient({
      channelAccessToken: channel.accessToken,
      baseURL: running.lineUrl,
    });
    await blobs.setRichMenuImage(richMenuId, new Blob([new Uint8Array(png)], { type: 'image/png' }));
    await channelOf().setDefaultRichMenu(richMenuId);
    await setUpOneMachine(command(answers()));
    expect(saidAll()).toContain(`กรุณาสั่ง npm run line -- install ${OFFICE}`);
    expect((await channelOf().getDefaultRichMenuId()).richMenuId).toBe(richMenuId);
    expect((await channelOf().getRichMenuList()).richmenus).toHaveLength(1);
  });

  it('that cannot be installed are said with the command for later, and the set-up goes on to its end', async () => {
    const menuImage = async () => {
      throw new OperatorError('ยังไม่ได้วาดรูปเมนู');
    };
    await setUpOneMachine(command(answers(), { menuImage }));
    expect(saidAll()).toContain('ยังติดตั้งเมนูในแชตไม่ครบ');
    expect(saidAll()).toContain('ยังไม่ได้วาดรูปเมนู');
    expect(saidAll()).toContain('ตรวจการติดตั้ง');
    expect(existsSync(envFile)).toBe(true);
  });
});

describe('nothing is changed', () => {
  const nothing = async () => {
    expect(existsSync(envFile)).toBe(false);
    await expect(apps()).rejects.toThrow('404');
  };

  it('when LINE does not take the channel', async () => {
    await expect(setUpOneMachine(command(answers({ channelSecret: '0'.repeat(32) })))).rejects.toThrow(
      variable('LINE_CHANNEL_SECRET'),
    );
    await nothing();
  });

  it('when the app cannot be registered', async () => {
    await expect(setUpOneMachine(command(answers({ loginChannelSecret: '0'.repeat(32) })))).rejects.toThrow(
      'ลงทะเบียนแอป LIFF ไม่ได้',
    );
    await nothing();
  });

  it('when answers are missing or wrong, which are all named at once', async () => {
    const given = answers({ channelSecret: '', loginChannelId: '12', loginChannelSecret: '' });
    const refused = setUpOneMachine(command({ ...given, publicUrl: 'http://example.go.th' }));
    await expect(refused).rejects.toThrow(/PUBLIC_URL.*LINE_CHANNEL_SECRET.*LIFF_ID.*LINE_LOGIN_CHANNEL_ID/);
    await nothing();
  });

  it('when the person stops in the middle of the questions', async () => {
    const answer: SetupCommand['answer'] = (profiles, known) => {
      const typed = [running.machine.url, OFFICE, channel.channelId];
      const ask = async () => {
        const next = typed.shift();
        if (next === undefined) throw new Error('stopped');
        return next;
      };
      return askSetup(ask, () => {}, profiles, known);
    };
    await expect(setUpOneMachine(command(answers(), { answer }))).rejects.toThrow('stopped');
    await nothing();
  });

  it('when the office is not known', async () => {
    await expect(setUpOneMachine(command({ offices: { nowhere: {} } }))).rejects.toThrow(
      'ไม่พบหน่วยงาน nowhere',
    );
  });

  it('when the data folder holds the simulation’s people and LINE is real', async () => {
    const store = openSqliteStore({ file: join(folder, 'data', 'prakat.sqlite') });
    const offices = simulatedOfficesOf(loadProfiles(officesDir).values());
    await seedSimulation(store, offices.slice(0, 1), new Date(0).toISOString());
    await store.close();
    const environment = { DATA_DIR: join(folder, 'data') };
    await expect(setUpOneMachine(command(answers(), { environment }))).rejects.toThrow('บุคลากรจำลอง');
  });

  it('when the file cannot be written, and the next set-up goes on from there', async () => {
    const place = join(folder, 'no', '.env');
    await expect(setUpOneMachine(command(answers(), { envFile: place }))).rejects.toThrow('ไม่พบโฟลเดอร์');
    expect(readdirSync(folder)).toEqual(['data']);
  });
});

describe('the questions', () => {
  const profiles = loadProfiles(officesDir);
  const asked = async (typed: string[], known: Record<string, string> = {}, offices = profiles) => {
    const questions: { question: string; hidden: boolean }[] = [];
    const explained: string[] = [];
    const result = await askSetup(
      async (question, hidden = false) => {
        questions.push({ question, hidden });
        return typed.shift() ?? '';
      },
      (line) => explained.push(line),
      offices,
      known,
    );
    return { result, questions, explained };
  };

  it('are asked again when an answer will not do, with the reason', async () => {
    const { result, explained } = await asked([
      'prakat.example.go.th',
      'https://prakat.example.go.th/',
      'nowhere',
      OFFICE,
      '12',
      channel.channelId,
      channel.channelSecret,
      '',
      channel.loginChannelId,
      channel.loginChannelSecret,
    ]);
    expect(explained).toEqual(
      expect.arrayContaining(['ต้องขึ้นต้นด้วย https://', 'ไม่พบหน่วยงาน nowhere', 'ต้องเป็นตัวเลข 10 หลัก']),
    );
    expect(result.offices[OFFICE]).toMatchObject({ channelId: channel.channelId, channelAccessToken: '' });
  });

  it('ask for the LIFF id where LINE cannot be asked for it', async () => {
    const { result } = await asked([
      'https://prakat.example.go.th',
      OFFICE,
      channel.channelId,
      channel.channelSecret,
      '',
      channel.loginChannelId,
      '',
      channel.liffId,
    ]);
    expect(result.offices[OFFICE]?.liffId).toBe(channel.liffId);
  });

  it('ask an office whose website is on WordPress for its account there, and take the password hidden', async () => {
    const profile = profiles.get(OFFICE);
    if (!profile) throw new Error('no profile');
    const destinations = {
      ...profile.destinations,
      website: 'wordpress' as const,
      websiteUrl: 'https://a.go.th',
    };
    const offices = new Map([[OFFICE, { ...profile, destinations }]]);
    const known = { ...channelVariables, PUBLIC_URL: 'https://prakat.example.go.th' };
    const typed = [...Array<string>(7).fill(''), 'pra:kat', 'prakat', 'abcd efgh ijkl mnop'];
    const { result, questions, explained } = await asked(typed, known, offices);
    expect(result.offices[OFFICE]).toMatchObject({
      wordpressUser: 'prakat',
      wordpressPassword: 'abcd efgh ijkl mnop',
    });
    expect(explained).toContain('ต้องเป็นชื่อผู้ใช้ ไม่มีเครื่องหมาย :');
    expect(questions.at(-1)).toMatchObject({
      question: expect.stringContaining('รหัสผ่านแอปพลิเคชัน'),
      hidden: true,
    });
  });

  it('offer what is known, take secrets hidden and never show them', async () => {
    const known = { ...channelVariables, PUBLIC_URL: 'https://prakat.example.go.th' };
    const { result, questions } = await asked([], known);
    expect(result).toMatchObject({ publicUrl: known.PUBLIC_URL });
    expect(result.offices[OFFICE]).toMatchObject({ channelSecret: channel.channelSecret });
    const text = questions.map(({ question }) => question).join('\n');
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).toContain(channel.channelId);
    expect(questions.filter(({ hidden }) => hidden)).toHaveLength(3);
  });
});

describe('a file of answers', () => {
  const read = (content: string) => {
    const file = join(folder, 'answers.json');
    writeFileSync(file, content);
    return readSetupAnswers(file);
  };

  it('is read, with what it leaves out left out', () => {
    expect(read(`{ "offices": { "${OFFICE}": { "channelId": " 1234567890 " } } }`)).toEqual({
      publicUrl: undefined,
      offices: { [OFFICE]: { channelId: '1234567890' } },
    });
  });

  it('that is wrong is refused by its fields, without showing what is in it', () => {
    const wrong = () => read(`{ "offices": { "${OFFICE}": { "channelSecret": 5, "secrt": "hush" } } }`);
    expect(wrong).toThrow(`offices.${OFFICE}.channelSecret`);
    expect(wrong).toThrow('secrt');
    expect(wrong).not.toThrow('hush');
    expect(() => read('{ "channelSecret": "hush"')).not.toThrow('hush');
    expect(() => readSetupAnswers(join(folder, 'none.json'))).toThrow('ENOENT');
  });
});
