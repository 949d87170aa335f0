import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Settings } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { createLinePlatform } from '@prakat/simulator/line-platform/server';
import { phoneDir as builtPhoneDir } from '@prakat/simulator/paths';
import { simulatedOfficesOf } from '@prakat/simulator/simulation';
import { checkWritable } from './data-folder.ts';
import { OperatorError } from './operator-error.ts';

/**
 * Starts the simulator of the LINE platform with every simulated office, its memory kept in the data folder.
 * Throws `OperatorError` with a sentence when its port cannot be had or the phone screens are not built.
 */
export async function startSimulator(
  settings: Settings,
  productUrl: string,
  /** Where the built phone screens are. */
  { phoneDir = builtPhoneDir }: { phoneDir?: string } = {},
): Promise<{ url: string; close(): Promise<void> }> {
  if (!existsSync(join(phoneDir, 'index.html')) && phoneDir === builtPhoneDir) {
    throw new OperatorError('ยังไม่ได้สร้างหน้าจอโทรศัพท์จำลอง กรุณาสั่ง npm run build ก่อน');
  }
  const folder = resolve(settings.DATA_DIR);
  checkWritable(folder);
  const platform = createLinePlatform({
    offices: simulatedOfficesOf(loadProfiles(settings.OFFICES_DIR ?? officesDir).values()),
    productUrl,
    phoneDir,
    stateFile: join(folder, 'line-simulator.json'),
  });
  return platform
    .listen(settings.LINE_SIMULATOR_PORT, settings.HOST)
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      const port = settings.LINE_SIMULATOR_PORT;
      throw new OperatorError(
        `พอร์ต ${port} (LINE_SIMULATOR_PORT) ถูกใช้งานอยู่แล้ว กรุณาปิดโปรแกรมเดิมหรือกำหนด LINE_SIMULATOR_PORT เป็นเลขอื่น`,
      );
    });
}
