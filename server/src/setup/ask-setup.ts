import type { OfficeProfile } from '@prakat/shared/office/profile';
import {
  addressProblem,
  type ChannelField,
  knownChannels,
  type OfficeChannels,
  plainAddress,
  problemOf,
  type SetupAnswers,
  secretFields,
} from './answers.ts';
import type { Ask } from './terminal.ts';

const secret = new Set<ChannelField>(secretFields);

const questions: [field: ChannelField, question: string, isNeeded: boolean][] = [
  ['channelId', 'Channel ID ของช่องทาง Messaging API (แท็บ Basic settings)', true],
  ['channelSecret', 'Channel secret ของช่องทาง Messaging API (แท็บ Basic settings)', true],
  ['channelAccessToken', 'Channel access token (long-lived) เว้นว่างได้ ระบบจะขอ token สั้นเอง', false],
  ['loginChannelId', 'Channel ID ของช่องทาง LINE Login หรือ LINE MINI App', true],
  ['loginChannelSecret', 'Channel secret ของช่องทาง LINE Login เพื่อลงทะเบียนแอป LIFF ให้ (เว้นว่างได้)', false],
];

/** Asked of an office whose website is on WordPress. */
const websiteQuestions: typeof questions = [
  ['wordpressUser', 'ชื่อผู้ใช้ของระบบบนเว็บไซต์ WordPress ของหน่วยงาน (สิทธิผู้แก้ไข Editor)', true],
  ['wordpressPassword', 'รหัสผ่านแอปพลิเคชันของผู้ใช้นั้น (โปรไฟล์ > รหัสผ่านแอปพลิเคชัน)', true],
];

/**
 * Asks whoever sets the installation up, one question at a time. What is known already is offered, secrets as hidden
 * letters; a wrong answer is explained and asked again.
 */
export async function askSetup(
  ask: Ask,
  say: (line: string) => void,
  profiles: ReadonlyMap<string, OfficeProfile>,
  known: Readonly<Record<string, string | undefined>>,
): Promise<SetupAnswers> {
  const one = async (
    question: string,
    { standard = '', isNeeded = false, hidden = false, problem = (_: string): string | null => null },
  ): Promise<string> => {
    const offered = standard && ` [${hidden ? 'มีแล้ว กด Enter เพื่อใช้ค่าเดิม' : standard}]`;
    for (;;) {
      const answer = (await ask(`${question}${offered}: `, hidden)).trim() || standard;
      const wrong = answer === '' ? (isNeeded ? 'กรุณาระบุคำตอบ' : null) : problem(answer);
      if (wrong === null) return answer;
      say(wrong);
    }
  };

  say('คำตอบในวงเล็บเหลี่ยมคือค่าเดิม กด Enter เพื่อใช้ค่านั้น กด Ctrl-C เพื่อเลิกโดยไม่เปลี่ยนสิ่งใด');
  const publicUrl = await one('ที่อยู่เว็บของระบบที่ผู้ใช้และ LINE เข้าถึงได้ ขึ้นต้นด้วย https://', {
    standard: known.PUBLIC_URL ?? '',
    isNeeded: true,
    problem: (answer) => addressProblem(plainAddress(answer)),
  });
  say('หน่วยงานที่มีโพรไฟล์');
  for (const { id, name } of profiles.values()) say(`  ${id.padEnd(24)} ${name.full}`);
  const connected = [...profiles.keys()].filter((id) => knownChannels(known, id).channelId !== '');
  const chosen = await one('รหัสหน่วยงานที่จะเชื่อมต่อกับ LINE (หลายหน่วยงานคั่นด้วยช่องว่าง)', {
    standard: connected.join(' '),
    isNeeded: true,
    problem: (answer) => {
      const unknown = idsOf(answer).filter((id) => !profiles.has(id));
      return unknown.length > 0 ? `ไม่พบหน่วยงาน ${unknown.join(', ')}` : null;
    },
  });

  const offices: Record<string, Partial<OfficeChannels>> = {};
  for (const id of idsOf(chosen)) {
    say(`\n${profiles.get(id)?.name.full ?? id}`);
    const before = knownChannels(known, id);
    const channels: Partial<OfficeChannels> = {};
    const hasWordPress = profiles.get(id)?.destinations.website === 'wordpress';
    for (const [field, question, isNeeded] of [...questions, ...(hasWordPress ? websiteQuestions : [])]) {
      channels[field] = await one(question, {
        standard: before[field],
        isNeeded,
        hidden: secret.has(field),
        problem: (answer) => problemOf(field, answer),
      });
    }
    if (channels.loginChannelSecret === '') {
      channels.liffId = await one('LIFF ID (แท็บ LIFF)', {
        standard: before.liffId,
        isNeeded: true,
        problem: (answer) => problemOf('liffId', answer),
      });
    }
    offices[id] = channels;
  }
  return { publicUrl, offices };
}

const idsOf = (answer: string): string[] => [...new Set(answer.split(/[\s,]+/).filter(Boolean))];
