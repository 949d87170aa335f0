import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { listDead, retryDead } from '@prakat/functions/outbox/retry-dead';
import type { Store } from '@prakat/functions/store/store';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { OperatorError } from '../operator-error.ts';
import { runProgram } from '../run-program.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';

const USAGE = `วิธีใช้:
  npm run outbox -- list          งานที่ส่งไม่สำเร็จและระบบหยุดส่งแล้ว
  npm run outbox -- retry รหัสงาน   ส่งงานหนึ่งใหม่
  npm run outbox -- retry all     ส่งทุกงานใหม่`;

async function deadIn(store: Store, officeIds: Iterable<string>) {
  const entries = [];
  for (const officeId of officeIds)
    for await (const entry of listDead({ store }, officeId)) entries.push(entry);
  return entries;
}

/**
 * `npm run outbox -- list | retry ID | retry all`: messages and orders to publish or remove that were given up, on this machine.
 * May run while the product serves, which takes a retried entry up within a second. Names no person.
 */
await runProgram(async () => {
  const settings = readSettings(process.env);
  const [command, id, ...more] = process.argv.slice(2);
  const known = (command === 'list' && !id) || (command === 'retry' && id && more.length === 0);
  if (!known) throw new OperatorError(USAGE);
  const file = join(settings.DATA_DIR, 'prakat.sqlite');
  if (!existsSync(file)) throw new OperatorError(`ไม่พบฐานข้อมูล ${file} กรุณาตรวจสอบค่า DATA_DIR`);
  const store = openSqliteStore({ file });
  try {
    const dead = await deadIn(store, loadProfiles(settings.OFFICES_DIR ?? officesDir).keys());
    if (command === 'list') {
      for (const { id: entryId, officeId, task, attempts, finishedAt, lastError } of dead) {
        const what = `${task.kind} ${'placement' in task ? task.placement : task.kind === 'message' ? task.notice : ''}`;
        const when = finishedAt ? thaiDateTime(Date.parse(finishedAt)) : '';
        console.log([entryId, officeId, what, `${attempts} ครั้ง`, when, lastError].join('\t'));
      }
      console.log(dead.length > 0 ? `ส่งไม่สำเร็จ ${dead.length} งาน` : 'ไม่มีงานที่ส่งไม่สำเร็จ');
      return;
    }
    const chosen = id === 'all' ? dead : dead.filter((entry) => entry.id === id);
    if (chosen.length === 0 && id !== 'all') throw new OperatorError(`ไม่พบงาน ${id} ในงานที่ส่งไม่สำเร็จ`);
    let left = 0;
    for (const entry of chosen)
      if ((await retryDead({ store, clock: Date.now }, entry.id)) === 'nothing_left') left += 1;
    console.log(`จะส่งใหม่ ${chosen.length - left} งาน`);
    if (left > 0) console.log(`ไม่ส่ง ${left} งาน เพราะมีการดำเนินการด้วยวิธีอื่นหรือยกเลิกไปแล้ว`);
  } finally {
    await store.close();
  }
});
