import { groupsPath, newRequestPath, waitingPath } from '@prakat/shared/addresses/mini-app';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { receivesOf } from '@prakat/shared/people/groups';
import type { Group, GroupReceives } from '@prakat/shared/people/member';
import type { LineMessage } from '../../line/line-client.ts';
import { agreeButton, liffLink, link, neutralButton, openButton, postback, quietButton } from './buttons.ts';
import { band, bubble, card, closing, column, framed, heading, note, type Part, text } from './parts.ts';

/** More would be a card that nobody reads to the end. */
const MOST = 8;

/** What a group receives now. */
function standingName(group: Group): string {
  if (group.status === 'active') return receivesNames[receivesOf(group)];
  return idleNames[group.status];
}
const idleNames: Record<Exclude<Group['status'], 'active'>, string> = {
  pending: 'รอผู้ดูแลระบบยืนยัน ยังไม่ส่งข้อความใด',
  off: 'หยุดใช้กลุ่มนี้',
  left: 'บัญชีทางการไม่ได้อยู่ในกลุ่มแล้ว',
};
const receivesNames: Record<GroupReceives, string> = {
  published: 'กลุ่มประกาศ: รับประกาศที่เผยแพร่แล้ว',
  waiting: 'กลุ่มเจ้าหน้าที่: ถามจำนวนและเลขที่คำขอที่รอดำเนินการได้',
};

const accept = ({ id, name }: Pick<Group, 'id' | 'name'>) =>
  postback('ใช้กลุ่มนี้รับประกาศ', { a: 'accept_group', g: id }, `ใช้กลุ่ม “${name}” รับประกาศ`);
const acceptStaff = ({ id, name }: Pick<Group, 'id' | 'name'>) =>
  postback('ใช้เป็นกลุ่มเจ้าหน้าที่', { a: 'accept_group', g: id, k: 'waiting' }, `ใช้กลุ่ม “${name}” เป็นกลุ่มเจ้าหน้าที่`);
const end = ({ id, name }: Pick<Group, 'id' | 'name'>, label: string) =>
  postback(label, { a: 'end_group', g: id }, `${label} “${name}”`);

/** Asks the administrators whether announcements may go to a group that the account was invited to. */
export function acceptGroupBubble(profile: OfficeProfile, group: Pick<Group, 'id' | 'name'>): LineMessage {
  const contents = bubble({
    header: band('task', profile.name.short, 'กลุ่ม LINE ใหม่รอการยืนยัน'),
    body: [
      heading(group.name),
      {
        ...text(
          'บัญชีทางการได้เข้าร่วมกลุ่มนี้แล้ว หากเป็นกลุ่มของหน่วยงาน กรุณาเลือกว่าใช้รับประกาศที่เผยแพร่แล้ว หรือใช้เป็นกลุ่มเจ้าหน้าที่ ซึ่งถามจำนวนและเลขที่คำขอที่รอดำเนินการได้',
        ),
        margin: 'md',
      },
      closing(
        'ประกาศหนึ่งครั้งนับโควตาข้อความตามจำนวนสมาชิกในกลุ่ม หากไม่ใช่กลุ่มของหน่วยงาน กรุณากดไม่ใช้ แล้วนำบัญชีออกจากกลุ่ม',
      ),
    ],
    footer: [
      agreeButton(accept(group)),
      neutralButton(acceptStaff(group)),
      neutralButton(end(group, 'ไม่ใช้กลุ่มนี้')),
    ],
  });
  return card(`กลุ่ม LINE ใหม่รอการยืนยัน: ${group.name}`, contents);
}

/** The groups that the account is in, for administrators: which get announcements, each with what can be done about it. */
export function groupsBubble(profile: OfficeProfile, liffId: string, groups: readonly Group[]): LineMessage {
  const more = groups.length - MOST;
  const contents = bubble({
    header: band('plain', profile.name.short, 'กลุ่ม LINE ของหน่วยงาน'),
    body: [
      ...(groups.length
        ? groups.slice(0, MOST).map(groupRow)
        : [text('บัญชีทางการยังไม่ได้อยู่ในกลุ่มใด หากต้องการส่งประกาศในกลุ่ม กรุณาเชิญบัญชีทางการเข้ากลุ่ม')]),
      ...(more > 0 ? [note(`และอีก ${more} กลุ่ม`)] : []),
      ...(profile.destinations.lineGroup
        ? []
        : [closing('ขณะนี้หน่วยงานไม่ได้กำหนดให้ส่งประกาศในกลุ่ม LINE จึงไม่มีประกาศส่งไปยังกลุ่มใด')]),
    ],
    footer: [quietButton(liffLink('เปิดหน้ากลุ่ม LINE', liffId, groupsPath))],
  });
  return card(`กลุ่ม LINE ของหน่วยงาน ${groups.length} กลุ่ม`, contents);
}

const groupRow = (group: Group): Part =>
  column(
    [
      text(group.name, { weight: 'bold', maxLines: 2 }, 80),
      note(standingName(group)),
      ...(group.status === 'active'
        ? [
            neutralButton(receivesOf(group) === 'published' ? acceptStaff(group) : accept(group)),
            neutralButton(end(group, 'หยุดใช้กลุ่มนี้')),
          ]
        : [agreeButton(accept(group)), neutralButton(acceptStaff(group))]),
    ],
    { ...framed, spacing: 'sm' },
  );

/** To the administrators: announcements go nowhere any more, where they went to this group. */
export function groupLostBubble(profile: OfficeProfile, group: Pick<Group, 'name'>): LineMessage {
  const contents = bubble({
    header: band('alert', profile.name.short, 'แจ้งผู้ดูแลระบบ: บัญชีถูกนำออกจากกลุ่ม LINE'),
    body: [
      heading(group.name),
      {
        ...text('บัญชีทางการถูกนำออกจากกลุ่มนี้แล้ว ประกาศที่เผยแพร่ตั้งแต่นี้ไปจะไม่ถึงสมาชิกในกลุ่ม'),
        margin: 'md',
      },
      closing('หากยังต้องการส่งประกาศในกลุ่มนี้ กรุณาเชิญบัญชีทางการเข้ากลุ่มอีกครั้ง แล้วกดยืนยันการ์ดที่ระบบส่งให้'),
    ],
    footer: [openButton(postback('ดูกลุ่มทั้งหมด', { a: 'groups' }))],
  });
  return card(`บัญชีถูกนำออกจากกลุ่ม LINE: ${group.name}`, contents);
}

/** The first words in a group. */
export function groupGreetingBubble(profile: OfficeProfile): LineMessage {
  const contents = bubble({
    header: band('review', profile.name.short, 'บัญชีประกาศของหน่วยงาน'),
    body: [
      text(`บัญชีนี้ส่งประกาศที่${profile.name.full}อนุมัติให้เผยแพร่แล้วมายังกลุ่มนี้ เมื่อผู้ดูแลระบบของหน่วยงานยืนยันกลุ่ม`),
      closing(
        'LINE ส่งข้อความในกลุ่มให้ระบบ ระบบดูเพียงว่ามีคำสั่งถึงบัญชีนี้หรือไม่ และไม่เก็บข้อความใดไว้ เก็บเฉพาะรหัสและชื่อกลุ่มเพื่อส่งประกาศ การพิจารณาคำขอทำในแชตส่วนตัวเท่านั้น',
      ),
    ],
  });
  return card(`บัญชีประกาศของ ${profile.name.short}`, contents);
}

/** To a group that called the account: what is for everybody to read, and where one's own business is done. Of nobody. */
export function groupHelpBubble(
  { profile, liffId }: { profile: OfficeProfile; liffId: string },
  website: string,
): LineMessage {
  const open = link('เปิดเว็บไซต์ของหน่วยงาน', website);
  const contents = bubble({
    header: band('review', profile.name.short, 'บัญชีประกาศของหน่วยงาน'),
    body: [
      text(`ประกาศที่เผยแพร่แล้วของ${profile.name.full} อ่านได้ที่ ${website}`),
      closing(
        'การยื่นและพิจารณาคำขอ กรุณาทำในแชตส่วนตัวกับบัญชีทางการ เรียกข้อความนี้ได้ด้วยการกล่าวถึงบัญชี หรือพิมพ์ “เมนู” “วิธีใช้” “ยื่นคำขอ” หรือ “ประกาศล่าสุด”',
      ),
    ],
    footer: [open && openButton(open), quietButton(liffLink('ยื่นคำขอเผยแพร่ข้อมูล', liffId, newRequestPath))],
  });
  return card(`บัญชีประกาศของ ${profile.name.short}`, contents);
}

/** To the administrators: a group that is used has another name, and may be another group than they think. */
export function groupRenamedBubble(
  profile: OfficeProfile,
  { before, group }: { before: string; group: Group },
): LineMessage {
  const contents = bubble({
    header: band('task', profile.name.short, 'แจ้งผู้ดูแลระบบ: กลุ่ม LINE เปลี่ยนชื่อ'),
    body: [
      heading(group.name),
      { ...text(`กลุ่มนี้เดิมชื่อ “${before}”`), margin: 'md' },
      note(standingName(group)),
      closing('หากไม่ใช่กลุ่มที่หน่วยงานใช้แล้ว กรุณากดหยุดใช้กลุ่มนี้'),
    ],
    footer: [neutralButton(end(group, 'หยุดใช้กลุ่มนี้')), quietButton(postback('ดูกลุ่มทั้งหมด', { a: 'groups' }))],
  });
  return card(`กลุ่ม LINE เปลี่ยนชื่อเป็น: ${group.name}`, contents);
}

/** What of an office waits for people: tracking numbers alone, by what is waited for. */
export type WaitingNumbers = { what: string; numbers: readonly string[]; more: boolean }[];

/** To a group of the staff that asks what waits: counts and numbers, and nobody's name. */
export function groupWaitingBubble(
  { profile, liffId }: { profile: OfficeProfile; liffId: string },
  waiting: WaitingNumbers,
): LineMessage {
  const count = waiting.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const contents = bubble({
    header: band('review', profile.name.short, 'คำขอที่รอดำเนินการ'),
    body: waiting.length
      ? waiting.map(({ what, numbers, more }) =>
          column(
            [
              text(`${what} ${numbers.length}${more ? ' รายการขึ้นไป' : ' รายการ'}`, { weight: 'bold' }),
              note(numbers.slice(0, 12).join('  ') + (numbers.length > 12 || more ? ' …' : '')),
            ],
            { margin: 'md' },
          ),
        )
      : [text('ขณะนี้ไม่มีคำขอที่รอดำเนินการ')],
    footer: [openButton(liffLink('เปิดรายการที่รอท่าน', liffId, waitingPath))],
  });
  return card(`คำขอที่รอดำเนินการ ${count} รายการ`, contents);
}
