import { anOffice, everyMessage, theLongest } from '@prakat/functions/cards/testing/card-samples';
import { aSubmission } from '@prakat/shared/testing/builders';
import { messageSchema } from '@prakat/simulator/line-platform/messages/message';
import { expect, it } from 'vitest';

const offices = ['si-bun-rueang', 'satun', 'khemarat', 'kham-khuean-kaeo', 'kamphaeng-phet-hospital'];

it.each(offices)("the platform's strict schemas take every card of %s", (id) => {
  const profile = anOffice(id);
  for (const submission of [aSubmission(), theLongest(profile, 'ที่'), theLongest(profile, 'เผยแพร่ข้อมูล ')])
    for (const message of everyMessage(profile, submission))
      expect(messageSchema.safeParse(JSON.parse(JSON.stringify(message))).error?.issues ?? []).toEqual([]);
});
