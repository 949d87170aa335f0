import type { OfficeProfile } from '@prakat/shared/office/profile';
import { questions, scores } from '@prakat/shared/visits/survey';
import type { LineMessage } from '../../line/line-client.ts';
import { neutralButton, postback } from './buttons.ts';
import { band, bubble, card, closing, text } from './parts.ts';

/** Asks anybody how satisfied they are with the office's website: five buttons, one tap. */
export function ratingBubble({ name }: OfficeProfile): LineMessage {
  const kind = 'ประเมินความพึงพอใจต่อเว็บไซต์';
  const contents = bubble({
    header: band('review', name.short, kind),
    body: [
      text(`${questions[0].text}ของ${name.full} ท่านพึงพอใจระดับใด`, { weight: 'bold' }),
      closing('นับเดือนละหนึ่งครั้ง ไม่เก็บชื่อ รหัส LINE หรือข้อความของท่าน'),
    ],
    footer: scores.map(({ score, name: level }) =>
      neutralButton(postback(`${score} ${level}`, { a: 'rate', n: score }, `พึงพอใจระดับ ${score} ${level}`)),
    ),
  });
  return card(`${kind}ของ ${name.short}`, contents);
}
