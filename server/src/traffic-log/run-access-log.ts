import { existsSync } from 'node:fs';
import type { Clock } from '@prakat/shared/time/clock';
import { thaiDate } from '@prakat/shared/time/thai-date';
import { OperatorError } from '../operator-error.ts';
import type { AccessLogCommand } from './command.ts';
import { addToCustody, heldDays } from './custody.ts';
import { exportTraffic } from './export-traffic.ts';
import { type InspectedTraffic, inspectTraffic } from './inspect-traffic.ts';

/** Who gives a command, on which machine, and where the log is. */
export type AccessLogDesk = {
  folder: string;
  by: string;
  host: string;
  clock: Clock;
  say(line: string): void;
  fault(line: string): void;
};

const count = (number: number): string => number.toLocaleString('en-US');

/**
 * Carries out a command on the traffic log of this machine, which may be at work. Gives whether the log is whole, as far
 * as the command looked. Throws `OperatorError` with what the operator must mend.
 */
export async function runAccessLog(command: AccessLogCommand, desk: AccessLogDesk): Promise<boolean> {
  const { folder, clock, by, say } = desk;
  if (!existsSync(folder)) throw new OperatorError(`ไม่พบข้อมูลจราจร ${folder} กรุณาตรวจสอบค่า DATA_DIR`);
  switch (command.kind) {
    case 'verify':
      return tellWhole(await inspectTraffic(folder), desk);
    case 'export': {
      const exported = await exportTraffic({ ...command, folder, by, host: desk.host, clock });
      for (const { file, lines, requests, lost } of exported.files)
        say(
          `${file}\t${count(lines)} บรรทัด\t${count(requests)} คำขอ${lost > 0 ? `\tสูญหาย ${count(lost)} คำขอ` : ''}`,
        );
      say(`ส่งออกแล้ว ${command.out} ${count(exported.requests)} คำขอ ${count(exported.bytes)} ไบต์`);
      say(`SHA-256 ${exported.sha256}`);
      say('มีข้อมูลส่วนบุคคล ส่งมอบให้พนักงานเจ้าหน้าที่ตามคำสั่งเท่านั้น และจดค่า SHA-256 ไว้ในหลักฐานการส่งมอบ');
      return tellFaults(exported.faults, desk);
    }
    case 'hold': {
      const { day, reason } = command;
      const { files } = await inspectTraffic(folder);
      if (!files.some((file) => file.day === day)) throw new OperatorError(`ไม่มีไฟล์ของวันที่ ${thaiDate(day)}`);
      addToCustody(folder, clock, () => [{ kind: 'hold', day, reason, by }]);
      say(`เก็บข้อมูลของวันที่ ${thaiDate(day)} ไว้จนกว่าจะสั่ง release`);
      return true;
    }
    case 'release': {
      const { day } = command;
      addToCustody(folder, clock, (entries) => {
        if (!heldDays(entries).has(day))
          throw new OperatorError(`วันที่ ${thaiDate(day)} ไม่ได้ถูกสั่งให้เก็บเกินกำหนด`);
        return [{ kind: 'release', day, by }];
      });
      say(`ข้อมูลของวันที่ ${thaiDate(day)} จะถูกลบเมื่อครบกำหนด`);
      return true;
    }
  }
}

function tellWhole({ files, faults, held, began }: InspectedTraffic, desk: AccessLogDesk): boolean {
  const sum = (of: 'requests' | 'lost') => files.reduce((total, file) => total + file[of], 0);
  const [first, last] = [files[0], files.at(-1)];
  if (began && first && last)
    desk.say(
      `${count(files.length)} ไฟล์ ตั้งแต่ ${thaiDate(first.day)} ถึง ${thaiDate(last.day)} ${count(sum('requests'))} คำขอ เริ่มเก็บเมื่อ ${thaiDate(began)}`,
    );
  if (sum('lost') > 0) desk.say(`เขียนไม่ได้และสูญหาย ${count(sum('lost'))} คำขอ`);
  if (held.length > 0) desk.say(`เก็บไว้เกินกำหนดตามคำสั่ง: ${held.map(thaiDate).join(', ')}`);
  return tellFaults(faults, desk);
}

function tellFaults(faults: readonly string[], desk: AccessLogDesk): boolean {
  for (const line of faults) desk.fault(`access-log: fault: ${line}`);
  desk.say(faults.length > 0 ? `access-log: ${faults.length} fault(s)` : 'access-log: ok');
  return faults.length === 0;
}
