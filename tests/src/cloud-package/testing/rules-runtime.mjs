// Stands for the program that reads `storage.rules` for firebase-tools' emulator of Storage: Google gives it to nobody but by
// download. Those rules let nobody in, so it needs to read nothing: whatever asks by them is refused. The product does not ask by
// them; it comes as the server.
import { createInterface } from 'node:readline';

const say = (id, more) =>
  console.log(JSON.stringify({ id, status: 'ok', errors: [], warnings: [], ...more }));

say(-1);
for await (const line of createInterface({ input: process.stdin })) {
  const { id, action } = JSON.parse(line);
  say(id, { result: action === 'load_ruleset' ? { rulesVersion: 2 } : { permit: false } });
}
