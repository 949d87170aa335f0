import { sitePages } from '@prakat/shared/addresses/site';
import type { PostbackOf } from '@prakat/shared/buttons/postback-data';
import { scores } from '@prakat/shared/visits/survey';
import { say } from '../cards/flex/parts.ts';
import { type Rated, rate } from '../visits/rate.ts';
import type { Answer, PersonScope } from './scope.ts';
import { meaningsOf } from './typed-text.ts';

/** Words by which anybody, known to the office or not, asks to say how satisfied they are with the website. */
const WORDS = ['ประเมินความพึงพอใจ', 'ประเมินเว็บไซต์', 'ความพึงพอใจ', 'ประเมิน'];

export const asksToRate = (text: string | undefined): boolean =>
  text !== undefined && meaningsOf(text).some((said) => WORDS.includes(said.replaceAll(' ', '')));

const said: Record<Rated, string> = {
  counted: 'ขอบคุณสำหรับการประเมิน ระบบนับคะแนนของท่านแล้ว โดยไม่เก็บชื่อหรือรหัส LINE ของท่าน',
  again: 'ท่านได้ประเมินในเดือนนี้แล้ว คะแนนที่ให้ไว้เดิมยังคงอยู่ ประเมินได้อีกครั้งในเดือนถัดไป',
  too_many: 'ยังรับการประเมินเพิ่มไม่ได้ กรุณาลองอีกครั้งในวันถัดไป',
};

/** Counts how satisfied somebody is. That it counts once is found out by the person and the month, whatever LINE repeats. */
export async function takeRating(
  { context, officeId, lineUserId }: PersonScope,
  { n: score }: PostbackOf<'rate'>,
): Promise<Answer> {
  const rated = await rate(context, { officeId, who: { kind: 'line', lineUserId }, score });
  const name = scores.find((each) => each.score === score)?.name ?? '';
  const result = `ผลการประเมินดูได้ที่ ${context.publicUrl}${sitePages.statistics(officeId)}`;
  return [
    say(
      rated === 'counted' ? `ระดับ ${score} ${name}\n${said.counted}\n${result}` : `${said[rated]}\n${result}`,
    ),
  ];
}
