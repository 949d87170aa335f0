import { readSettings } from '@prakat/functions/config/config';
import { runProgram, stopOnSignal } from '../run-program.ts';
import { startSimulator } from '../simulator.ts';

await runProgram(async () => {
  const settings = readSettings(process.env);
  const productUrl = settings.PRODUCT_URL ?? `http://localhost:${settings.PORT}`;
  const simulator = await startSimulator(settings, productUrl);
  stopOnSignal(simulator.close);
  console.log(`เครื่องจำลอง LINE พร้อมใช้งานที่ ${simulator.url}/ (ส่ง webhook ไปที่ ${productUrl})`);
});
