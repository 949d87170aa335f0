import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { type NewOffice, newOfficeSchema } from '@prakat/shared/office/new-profile';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../operator-error.ts';
import { askNewOffice } from './ask-new-office.ts';
import { checkFolder, checkOffice, listOffices } from './check-offices.ts';
import { readAnswers, writeNewOffice } from './new-office.ts';
import { profileText } from './profile-text.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'prakat-offices-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const answers = {
  id: 'new-office',
  name: { full: 'สำนักงานสาธารณสุขอำเภอทดสอบ', short: 'สสอ.ทดสอบ', place: 'จังหวัดทดสอบ' },
  units: ['กลุ่มงานบริหาร', 'กลุ่มงานวิชาการ'],
  steps: [{ position: 'ผู้ช่วยสาธารณสุขอำเภอ' }, { position: 'สาธารณสุขอำเภอ', standIn: 'ผู้ช่วยสาธารณสุขอำเภอ' }],
  verbalApproval: true,
};
const office: NewOffice = newOfficeSchema.parse(answers);
const put = (name: string, content: unknown) => {
  const file = join(dir, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

describe('office new, from a file of answers', () => {
  it('writes a profile with which the product starts', () => {
    const file = writeNewOffice(dir, readAnswers(put('answers.json.txt', answers)));
    expect(file).toBe(join(dir, 'new-office.json'));
    expect(loadProfiles(dir).get('new-office')?.routes.standard).toHaveLength(2);
    expect(checkOffice(file).problems).toEqual([]);
  });

  it('writes over nothing', () => {
    const file = put('new-office.json', '{"mine":true}');
    expect(() => writeNewOffice(dir, office)).toThrow(/มีไฟล์ .*new-office\.json อยู่แล้ว จึงไม่เขียนทับ/);
    expect(readFileSync(file, 'utf8')).toBe('{"mine":true}');
  });

  it('writes nothing when the answers contradict each other, and says which', () => {
    const steps = [{ position: 'หัวหน้า' }, { position: 'หัวหน้า' }];
    expect(() => writeNewOffice(dir, { ...office, steps })).toThrow(
      /คำตอบขัดแย้งกัน[\s\S]*ช่อง routes\.standard\[1\]\.by/,
    );
    expect(existsSync(join(dir, 'new-office.json'))).toBe(false);
  });

  it('cannot be made to write outside its folder', () => {
    expect(() => readAnswers(put('a.txt', { ...answers, id: '../../etc/cron' }))).toThrow(
      'ช่อง id ใช้ได้เฉพาะ a-z 0-9 และ -',
    );
  });

  it.each([
    ['is not there', 'nowhere.json', null, /อ่านไฟล์คำตอบ .* ไม่ได้/],
    ['is no JSON', 'a.txt', 'id: x', /อ่านไฟล์คำตอบ .* ไม่ได้/],
    ['lacks things', 'a.txt', { id: 'x' }, /ช่อง name ต้องระบุค่า\nช่อง units ต้องระบุค่า/],
  ])('is refused in a sentence when the file %s', (_what, name, content, sentence) => {
    const file = content === null ? join(dir, name) : put(name, content);
    expect(() => readAnswers(file)).toThrow(OperatorError);
    expect(() => readAnswers(file)).toThrow(sentence);
  });
});

describe('office new, asked at the terminal', () => {
  /** Answers the questions in turn; gives what was asked and said. */
  const asked = async (lines: string[]) => {
    const shown: string[] = [];
    const queue = [...lines];
    const ask = async (question: string) => {
      shown.push(question);
      const line = queue.shift();
      if (line === undefined) throw new Error(`no answer left for: ${question}`);
      return line;
    };
    const result = await askNewOffice(
      ask,
      (line) => shown.push(line),
      (id) => id === 'satun',
    );
    expect(queue).toEqual([]);
    return { result, shown };
  };
  const whoAndWhere = ['สำนักงานสาธารณสุขอำเภอทดสอบ', 'สสอ.ทดสอบ', 'จังหวัดทดสอบ', '', '', '', ''];

  it('makes the same profile as the answers in a file', async () => {
    const { result } = await asked([
      'new-office',
      ...whoAndWhere,
      'กลุ่มงานบริหาร',
      'กลุ่มงานวิชาการ',
      '',
      '',
      'y',
      'ผู้ช่วยสาธารณสุขอำเภอ',
      '',
      'สาธารณสุขอำเภอ',
      'ผู้ช่วยสาธารณสุขอำเภอ',
      '',
      '',
      '',
      '',
      '',
      'n',
    ]);
    expect(result).toEqual(office);
  });

  it('asks who may permit by word of mouth only where that is allowed', async () => {
    const before = ['new-office', ...whoAndWhere, 'กลุ่มงานบริหาร', '', '', 'n', 'สาธารณสุขอำเภอ', ''];
    const named = await asked([...before, 'y', 'หัวหน้ากลุ่มงาน', '2', '', 'n']);
    expect(named.result).toMatchObject({ verbalApproval: true, verbalGiver: 'หัวหน้ากลุ่มงาน' });
    const never = await asked([...before, 'n', '2', '', 'n']);
    expect(never.result).toMatchObject({ verbalApproval: false });
    expect(never.result).not.toHaveProperty('verbalGiver');
  });

  it('explains what is wrong with an answer and asks again', async () => {
    const { result, shown } = await asked([
      'สสอ',
      'satun',
      'new-office',
      '  ',
      ...whoAndWhere,
      '',
      'กลุ่มงานบริหาร',
      'กลุ่มงานบริหาร',
      '',
      '',
      'maybe',
      'n',
      'สาธารณสุขอำเภอ',
      'สาธารณสุขอำเภอ',
      'ผู้ช่วย',
      'N',
      'สอง',
      '3',
      'www.example.go.th',
      'https://www.example.go.th',
      'y',
      '',
    ]);
    expect(result).toMatchObject({
      complaints: true,
      units: ['กลุ่มงานบริหาร'],
      steps: [{ position: 'สาธารณสุขอำเภอ', standIn: 'ผู้ช่วย' }],
      verbalApproval: false,
      webmasters: 3,
      websiteUrl: 'https://www.example.go.th',
      noticeBoard: true,
    });
    expect(shown).toEqual(
      expect.arrayContaining([
        'ใช้ได้เฉพาะ a-z 0-9 และ - เช่น mueang-satun',
        'มีหน่วยงาน satun อยู่แล้ว กรุณาใช้รหัสอื่น',
        'กรุณาระบุคำตอบ',
        'มี กลุ่มงานบริหาร แล้ว',
        'กรุณาตอบ y หรือ n',
        'ต้องเป็นตำแหน่งอื่น',
        'กรุณาตอบเป็นตัวเลข 1–99',
        'ต้องขึ้นต้นด้วย http:// หรือ https://',
      ]),
    );
  });
});

describe('office check', () => {
  it('finds nothing wrong with the five offices', () => {
    const checks = checkFolder(officesDir);
    expect(checks).toHaveLength(5);
    expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('gives each problem of a file a sentence of its own', () => {
    cpSync(join(officesDir, 'satun.json'), join(dir, 'satun.json'));
    const satun = JSON.parse(readFileSync(join(dir, 'satun.json'), 'utf8'));
    const file = put('satun.json', { ...satun, webmasters: { minimum: 0 }, expiryNoticeDays: 'week' });
    expect(checkOffice(file).problems).toEqual([
      'ช่อง expiryNoticeDays ต้องเป็นตัวเลข',
      'ช่อง webmasters.minimum ต้องไม่น้อยกว่า 1',
    ]);
  });

  it('advises where a step waits for one post alone, without refusing it', () => {
    const { steps } = answers;
    const file = writeNewOffice(dir, { ...office, steps: steps.map(({ position }) => ({ position })) });
    const { problems, advice } = checkOffice(file);
    expect(problems).toEqual([]);
    expect(advice.slice(0, 2)).toEqual([
      expect.stringContaining('ผู้ช่วย'),
      expect.stringContaining('standard[1]'),
    ]);
  });

  it('says of a province without a profile here, and refuses one that belongs to another office', () => {
    const satun = JSON.parse(readFileSync(join(officesDir, 'satun.json'), 'utf8'));
    const langu = put('langu.json', { ...satun, id: 'langu', province: 'satun' });
    const toProvince = () =>
      checkOffice(langu).advice.filter((sentence) => sentence.includes('ช่อง province'));
    expect(toProvince()).toEqual([expect.stringContaining('“satun” ซึ่งไม่มีโพรไฟล์ในระบบนี้')]);
    put('satun.json', satun);
    expect(toProvince()).toEqual([]);
    expect(checkFolder(dir).flatMap(({ problems }) => problems)).toEqual([]);
    put('satun.json', { ...satun, province: 'ministry' });
    expect(checkFolder(dir).map(({ problems }) => problems)).toEqual([
      [expect.stringMatching(/^ช่อง province ระบุ “สำนักงานสาธารณสุขจังหวัดสตูล” ซึ่งสังกัดหน่วยงานอื่น/)],
      [],
    ]);
  });

  it('repeats what is assumed, of a new office and of the five, until the office has settled it', () => {
    const assumed = (file: string) =>
      checkOffice(file).advice.filter((sentence) => sentence.startsWith('ค่าที่ตั้งไว้ก่อน '));
    expect(assumed(writeNewOffice(dir, office))).toContainEqual(expect.stringContaining(' reminders: '));
    for (const { file } of checkFolder(officesDir)) expect(assumed(file)).not.toEqual([]);
  });

  it('says so when the file is not there, is no JSON, or bears another name than its office', () => {
    expect(checkOffice(join(dir, 'gone.json')).problems).toEqual([expect.stringMatching(/^ไม่พบไฟล์/)]);
    expect(checkOffice(put('broken.json', '{')).problems).toEqual([
      expect.stringMatching(/^อ่านไฟล์เป็น JSON ไม่ได้/),
    ]);
    const copy = join(dir, 'copy.json');
    cpSync(join(officesDir, 'satun.json'), copy);
    expect(checkOffice(copy).problems).toEqual(['ช่อง id เป็น “satun” ซึ่งไม่ตรงกับชื่อไฟล์ “copy”']);
  });

  it('finds fault with a folder that has no offices', () => {
    expect(() => checkFolder(dir)).toThrow(OperatorError);
  });
});

describe('office list', () => {
  it('names every office with its steps and its website', () => {
    writeNewOffice(dir, { ...office, websiteUrl: 'https://www.example.go.th' });
    cpSync(join(officesDir, 'satun.json'), join(dir, 'satun.json'));
    expect(listOffices(dir)).toEqual([
      'new-office\tสำนักงานสาธารณสุขอำเภอทดสอบ\tอนุมัติ 2 ขั้นตอน\thttps://www.example.go.th',
      'satun\tสำนักงานสาธารณสุขจังหวัดสตูล\tอนุมัติ 1 ขั้นตอน\tเว็บไซต์ในตัว',
    ]);
  });
});

describe('the layout of a profile file', () => {
  it.each(['satun', 'si-bun-rueang', 'kamphaeng-phet-hospital'])(
    'says the same as before, in lines of at most 110 columns where a text allows: %s',
    (id) => {
      const profile = JSON.parse(readFileSync(join(officesDir, `${id}.json`), 'utf8'));
      const text = profileText(profile);
      expect(JSON.parse(text)).toEqual(profile);
      const long = text.split('\n').filter((line) => line.length > 110 && !/^ *("[^"]*": )?"/.test(line));
      expect(long).toEqual([]);
    },
  );
});
