import { type NewOffice, newOfficeSchema } from '@prakat/shared/office/new-profile';

/** Shows a question and gives what the person typed. */
export type Ask = (question: string) => Promise<string>;

/** Null when the answer will do, else what is wrong with it. */
type Check = (answer: string) => string | null;

const needed: Check = (answer) => (answer ? null : 'กรุณาระบุคำตอบ');
const anything: Check = () => null;

/**
 * Asks a person for what a new office must say of itself, one question at a time; a wrong answer is explained and
 * asked again. `isTaken` says whether an office of an id is there already.
 */
export async function askNewOffice(
  ask: Ask,
  say: (line: string) => void,
  isTaken: (id: string) => boolean,
): Promise<NewOffice> {
  const one = async (question: string, check: Check, standard = ''): Promise<string> => {
    for (;;) {
      const typed = (await ask(standard ? `${question} [${standard}]: ` : `${question}: `)).trim();
      const answer = typed || standard;
      const wrong = check(answer);
      if (wrong === null) return answer;
      say(wrong);
    }
  };
  const yes = async (question: string, standard: 'y' | 'n') =>
    (
      await one(
        `${question} (y/n)`,
        (answer) => (/^[yn]$/i.test(answer) ? null : 'กรุณาตอบ y หรือ n'),
        standard,
      )
    )
      .toLowerCase()
      .startsWith('y');
  const whole = (answer: string) => (/^[1-9]\d?$/.test(answer) ? null : 'กรุณาตอบเป็นตัวเลข 1–99');

  const id = await one('รหัสหน่วยงาน เป็นส่วนหนึ่งของที่อยู่เว็บ ใช้ a-z 0-9 และ - เช่น mueang-satun', (answer) => {
    if (!newOfficeSchema.shape.id.safeParse(answer).success)
      return 'ใช้ได้เฉพาะ a-z 0-9 และ - เช่น mueang-satun';
    return isTaken(answer) ? `มีหน่วยงาน ${answer} อยู่แล้ว กรุณาใช้รหัสอื่น` : null;
  });
  const full = await one('ชื่อเต็มของหน่วยงาน', needed);
  const short = await one('ชื่อย่อ ใช้ใน LINE', needed);
  const place = await one('อำเภอหรือจังหวัด พิมพ์ต่อท้ายชื่อ', needed);
  const address = await one('ที่อยู่ (เว้นว่างได้)', anything);
  const phone = await one('โทรศัพท์ (เว้นว่างได้)', anything);
  const email = await one('อีเมล (เว้นว่างได้)', anything);

  const officeCode = await one('รหัสหนังสือของหน่วยงาน เช่น นภ 0332 (เว้นว่างได้)', anything);

  say('กลุ่มงานหรือหน่วยงานภายในที่ยื่นคำขอ บรรทัดละหนึ่งชื่อ จบด้วยบรรทัดว่าง');
  const units: string[] = [];
  for (;;) {
    const unit = await one(`กลุ่มงานที่ ${units.length + 1}`, units.length === 0 ? needed : anything);
    if (!unit) break;
    if (units.includes(unit)) say(`มี ${unit} แล้ว`);
    else units.push(unit);
  }
  const unit = await one('กลุ่มงานที่ดูแลเว็บไซต์และทำบันทึกข้อความ (เว้นว่างได้)', anything);

  const two = await yes('มีผู้พิจารณาเสนอก่อนผู้อนุมัติหรือไม่', 'n');
  const posts: string[] = [];
  const steps: NewOffice['steps'] = [];
  for (const role of two ? ['ผู้พิจารณาเสนอ', 'ผู้อนุมัติ'] : ['ผู้อนุมัติ']) {
    const position = await one(`ตำแหน่งของ${role}`, (answer) =>
      posts.includes(answer) ? 'ผู้พิจารณาแต่ละขั้นตอนต้องเป็นคนละตำแหน่ง' : needed(answer),
    );
    posts.push(position);
    const standIn = await one(`ตำแหน่งผู้ปฏิบัติหน้าที่แทน${role} เมื่อไม่อยู่ (เว้นว่างได้)`, (answer) =>
      answer === position ? 'ต้องเป็นตำแหน่งอื่น' : null,
    );
    steps.push({ position, ...(standIn ? { standIn } : {}) });
  }

  const verbalApproval = await yes('กรณีเร่งด่วน อนุญาตทางวาจาได้หรือไม่', 'y');
  const giver = verbalApproval ? await one('ตำแหน่งผู้มีสิทธิอนุญาตทางวาจา (เว้นว่างหากเป็นผู้อนุมัติ)', anything) : '';
  const webmasters = Number(await one('ผู้ดูแลเว็บไซต์ (Web Master) อย่างน้อยกี่คน', whole, '2'));
  const websiteUrl = await one('ที่อยู่เว็บไซต์เดิมที่นำขึ้นเอง (เว้นว่างหากใช้เว็บไซต์ในตัว)', (answer) =>
    answer === '' || /^https?:\/\/[^\s/]+\.[^\s]+$/.test(answer) ? null : 'ต้องขึ้นต้นด้วย http:// หรือ https://',
  );
  const noticeBoard = await yes('ติดประกาศที่บอร์ดประชาสัมพันธ์ด้วยหรือไม่', 'n');
  // What is about whoever decides needs somebody else who reads it.
  const isReadByOther = steps.length > 1 || steps.some(({ standIn }) => standIn);
  const complaints =
    isReadByOther && (await yes('เปิดกล่องรับความคิดเห็นและเรื่องราวร้องทุกข์บนเว็บไซต์และใน LINE หรือไม่', 'y'));
  return newOfficeSchema.parse({
    id,
    name: { full, short, place },
    contact: { address, phone, email },
    papers: { ...(officeCode ? { officeCode } : {}), ...(unit ? { unit } : {}) },
    units,
    steps,
    verbalApproval,
    ...(giver ? { verbalGiver: giver } : {}),
    webmasters,
    ...(websiteUrl ? { websiteUrl } : {}),
    noticeBoard,
    complaints,
  });
}
