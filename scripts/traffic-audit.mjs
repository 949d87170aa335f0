// Checks traffic data that `npm run access-log -- export` wrote, or the folder `traffic` itself, on any machine, with
// nothing but Node 20:
//
//     node traffic-audit.mjs EXPORT-OR-FOLDER
//
// It shares no code with the product: docs/traffic-log.md says all that it relies on. It ends with `traffic audit: ok`, or
// names what is wrong and exits with 1.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sha256 = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const faults = [];
const fault = (where, why) => faults.push(`${where}: ${why}`);

/** Files of days, by name: what stands in them. */
const files = new Map();
const [given] = process.argv.slice(2);
if (statSync(given).isDirectory()) {
  for (const name of readdirSync(given))
    if (name.endsWith('.log')) files.set(name, readFileSync(join(given, name)));
} else {
  const all = readFileSync(given);
  let at = 0;
  const line = () => {
    const end = all.indexOf('\n', at);
    const value = JSON.parse(all.subarray(at, end).toString());
    at = end + 1;
    return value;
  };
  const head = line();
  if (head.format !== 'prakat-traffic-export' || head.version !== 1)
    throw new Error('this is no export that I can read');
  for (const said of head.faults) fault('when it was exported', said);
  for (let n = 0; n < head.files; n += 1) {
    const { file, bytes } = line();
    files.set(file, all.subarray(at, at + bytes));
    at += bytes;
  }
  const before = all.subarray(0, at);
  const end = line();
  if (end.end !== head.files || end.sha256 !== sha256(before) || at !== all.length)
    fault('the export', 'is not whole');
}

/** The end of every line: the hash of the line before and of all that stands before this. */
const END = /,"hash":"([0-9a-f]{64})"\}$/;
const headers = [];
let requests = 0;
for (const [name, content] of files) {
  let [before, last, torn, at] = [null, -1, null, 0];
  for (let end = content.indexOf('\n'); end >= 0; end = content.indexOf('\n', at)) {
    const line = content.subarray(at, end);
    const from = at;
    at = end + 1;
    const hash = END.exec(line.subarray(-75).toString('latin1'))?.[1];
    const said = hash ? JSON.parse(line.toString()) : null;
    if (said && last < 0) before = said.previousHash;
    const holds = said && said.n === last + 1 && sha256(String(before), line.subarray(0, -75)) === hash;
    if (!holds) {
      // A whole line that does not follow was altered; one that has no end was being written when the process was ended.
      if (hash || last < 0) {
        fault(name, `does not hold after line ${last}`);
        break;
      }
      torn ??= from;
      continue;
    }
    if (torn !== null) {
      const cut = content.subarray(torn, from - 1);
      if (said.kind !== 'recovery' || said.tornBytes !== cut.length || said.tornSha256 !== sha256(cut))
        fault(name, `does not say what was cut off after line ${last}`);
      torn = null;
    }
    if (last < 0) headers.push(said);
    if (said.kind === 'request') requests += 1;
    [before, last] = [hash, said.n];
  }
  const header = headers.at(-1);
  if (header?.file === name) header.last = before;
  else fault(name, 'has no first line of its own');
}

headers.sort((a, b) => a.serial - b.serial);
for (const [index, header] of headers.entries()) {
  const previous = headers[index - 1];
  // The file before the first one may have been deleted in time; between others none may be missing.
  if (!previous || (header.serial > previous.serial + 1 && statSync(given).isDirectory())) continue;
  if (header.previousFile !== previous.file || header.previousHash !== previous.last)
    fault(header.file, `does not follow ${previous.file}`);
}

for (const line of faults) console.error(`traffic audit: fault: ${line}`);
console.log(`${files.size} files, ${requests} requests`);
console.log(faults.length > 0 ? `traffic audit: ${faults.length} fault(s)` : 'traffic audit: ok');
process.exitCode = faults.length > 0 ? 1 : 0;
