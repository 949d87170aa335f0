import { sitePages } from '@prakat/shared/addresses/site';
import { oneItem, residentGreeting, residentHelp } from '../../cards/flex/resident-bubbles.ts';
import { numbersIn } from '../../search/words.ts';
import { findCommand } from '../commands.ts';
import { notAMember, standingAnswer } from '../not-a-member.ts';
import type { Answer, PersonScope } from '../scope.ts';

import { answerResident } from './answer-resident.ts';
import { residentAsked, residentGreets } from './asked.ts';
import { itemOfNumber } from './public-items.ts';

/** To whoever adds the account and is nobody of the office. */
export const greetStranger = ({ context, office, officeId }: PersonScope): Answer => [
  residentGreeting(office, `${context.publicUrl}${sitePages.home(officeId)}`),
];

/**
 * What somebody wrote who is nobody of the office: what residents ask for, a greeting, the number of something public. Who asks
 * as staff do hears how staff register; anything else has one short answer with buttons. Nothing of it is kept.
 */
export async function answerStranger(scope: PersonScope, text: string | undefined): Promise<Answer> {
  const { office } = scope;
  const asked = residentAsked(text);
  if (asked) return answerResident(scope, asked);
  // Who waits to be admitted, was refused or has left is told exactly that.
  const standing = await standingAnswer(scope);
  if (standing) return standing;
  if (text !== undefined && residentGreets(text)) return greetStranger(scope);
  const [number] = text === undefined ? [] : numbersIn(text);
  const item = number ? await itemOfNumber(scope, number) : null;
  if (item) return [oneItem(office.profile, item)];
  if (number)
    return [
      residentHelp(office.profile, `ไม่พบข้อมูลที่เผยแพร่เลขที่ ${number} กรุณาตรวจสอบเลข หรือพิมพ์ ค้นหา ตามด้วยคำ`),
    ];
  const called = text === undefined ? null : findCommand(text);
  if (called && !courtesies.has(called.command.name)) return notAMember(scope);
  return [residentHelp(office.profile, 'กรุณากดปุ่มที่ต้องการ หรือพิมพ์ ค้นหา ตามด้วยคำ เช่น ค้นหา วัคซีน')];
}

/** What anybody says, of the office or not. */
const courtesies: ReadonlySet<string> = new Set(['help', 'greeting', 'thanks', 'cancel', 'search', 'number']);
