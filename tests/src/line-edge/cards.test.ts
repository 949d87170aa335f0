import { anOffice, theLongest } from '@prakat/functions/cards/testing/card-samples';
import { everyMessage } from '@prakat/functions/cards/testing/every-message';
import { aPublication, aSubmission } from '@prakat/shared/testing/builders';
import { messageSchema } from '@prakat/simulator/line-platform/messages/message';
import { expect, it } from 'vitest';

const offices = ['si-bun-rueang', 'satun', 'khemarat', 'kham-khuean-kaeo', 'kamphaeng-phet-hospital'];

it.each(offices)("the platform's strict schemas take every card of %s", (id) => {
  const profile = anOffice(id);
  const items = [
    { submission: aSubmission(), publication: null },
    { submission: aSubmission({ state: 'approved', currentStep: null }), publication: aPublication() },
    theLongest(profile, 'ที่'),
    theLongest(profile, 'เผยแพร่ข้อมูล '),
  ];
  for (const item of items)
    for (const message of everyMessage(profile, item))
      expect(messageSchema.safeParse(JSON.parse(JSON.stringify(message))).error?.issues ?? []).toEqual([]);
});
