// The rooms of `functions/src`, and the rows they stand in: a room imports rooms of rows above its own, none beside it
// and none below. `node scripts/rooms.mjs` writes the linter's rules in biome.json and the list in ARCHITECTURE.md from
// this table; with `--check` it only says whether they are as the table has them.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

/** Folders, and the files beside them. `namesTypesOf`: of these it may import types, whatever their row. */
export const rooms = [
  { folder: 'config', row: 0, what: 'settings, office profiles and credentials as they are read' },
  {
    folder: 'context.ts',
    row: 0,
    what: 'everything the product needs from outside; names the types of the four parts it holds',
    namesTypesOf: ['config', 'store', 'files', 'line'],
  },
  { folder: 'logging.ts', row: 0, what: 'what no log line has' },
  {
    folder: 'store',
    row: 1,
    what: 'the interface, every record and query as data, marks and events seen, Firestore, the contract',
  },
  { folder: 'line', row: 1, what: "the narrow client over LINE's SDK, and an office's channels" },
  {
    folder: 'checks',
    row: 1,
    what: 'what a file is and holds: examined in a worker, apart from every store',
  },
  { folder: 'traffic', row: 1, what: 'what is kept of every request, and of whom' },
  { folder: 'queue', row: 2, what: 'the one way to queue a message or a task' },
  { folder: 'actors', row: 2, what: 'who a LINE account is, who sits on a seat, for whom somebody acts' },
  { folder: 'files', row: 2, what: 'file intake, links to files, the store of their content' },
  { folder: 'seals', row: 2, what: "the daily seal of an office's logs, and the key that signs it" },
  { folder: 'subscriptions', row: 2, what: 'which categories residents follow, and until when that is kept' },
  { folder: 'search', row: 2, what: 'what a request is found by, and finding it' },
  {
    folder: 'papers',
    row: 2,
    what: "an office's papers as PDF, Word, Excel and CSV; typesetter and fonts are loaded when the first is made",
  },
  {
    folder: 'visits',
    row: 2,
    what: 'looks at the website and answers about it, counted without knowing anybody',
  },
  {
    folder: 'proof',
    row: 2,
    what: 'what is on a website, opened as an outsider and held against what was approved',
  },
  {
    folder: 'bounds',
    row: 3,
    what: 'how often anybody may ask, and how much may be on its way at a time',
  },
  {
    folder: 'previews',
    row: 3,
    what: 'what is shown of a file in little: a picture, or the first page of a PDF, drawn in a process of its own',
  },
  { folder: 'freshness', row: 3, what: 'how current each category is, and looking at it' },
  { folder: 'cards', row: 3, what: 'data in, LINE message out: every card, and which one a notice has' },
  {
    folder: 'destinations',
    row: 4,
    what: 'places where a publication can stand, one folder each, and the contract that all of them keep',
  },
  {
    folder: 'completeness',
    row: 4,
    what: 'the website of an office held against the lists that it answers for',
  },
  {
    folder: 'province',
    row: 4,
    what: 'how the districts of a provincial office stand, in counts alone',
  },
  {
    folder: 'menus',
    row: 4,
    what: 'rich menus: what they say, what they look like, which of them somebody has',
  },
  { folder: 'notices', row: 4, what: 'whom a notice goes to, and with what' },
  { folder: 'procedure', row: 5, what: 'load, decide, save and queue in one transaction; views and lists' },
  {
    folder: 'people',
    row: 6,
    what: 'registration, posts, delegation, leaving: decided and saved in the same way',
  },
  {
    folder: 'drafts',
    row: 6,
    what: 'forms that somebody has begun: kept for them alone, gathered from the chat, forgotten',
  },
  {
    folder: 'registry',
    row: 6,
    what: "the register of the office's papers: composed from the records, worded, numbered, signed, drawn, scanned",
  },
  {
    folder: 'complaints',
    row: 6,
    what: 'what residents bring before an office: taken, told to whom it concerns and never to whom it is about, dealt with, followed, counted, forgotten',
  },
  {
    folder: 'reports',
    row: 6,
    what: 'what residents say is wrong or out of date: taken, told, dealt with, forgotten',
  },
  {
    folder: 'binder',
    row: 7,
    what: 'the papers that an assessor asks for in one file: read, put in order, drawn together as PDF or ZIP',
  },
  {
    folder: 'audit',
    row: 6,
    what: 'compares everything that counts with the logs, and the logs with the seals',
  },
  { folder: 'outbox', row: 7, what: 'lease, attempt, settle, back off' },
  {
    folder: 'oversight',
    row: 8,
    what: 'what whoever answers for an office looks at: how it stands, its month in numbers, its log',
  },
  { folder: 'chat', row: 8, what: 'webhook events in: typed words, postbacks, the answer' },
  { folder: 'jobs', row: 8, what: 'what happens by the day and by the minute' },
  { folder: 'site', row: 8, what: 'the public website, rendered on the server' },
  { folder: 'http', row: 9, what: 'edge: webhook, API, tokens, health, the one error handler' },
  {
    folder: 'backup',
    row: 9,
    what: 'everything that is stored in sealed, encrypted archives that go on from one another, and back',
  },
  { folder: 'app.ts', row: 10, what: 'the edge and the website as one application' },
  { folder: 'doctor', row: 10, what: 'examines an installation; one file per check' },
  { folder: 'cloud', row: 11, what: 'the product as functions in the cloud have it' },
  { folder: 'index.ts', row: 12, what: 'the functions that are deployed' },
];

const root = join(fileURLToPath(import.meta.url), '..', '..');
const biomeFile = join(root, 'biome.json');
const mapFile = join(root, 'ARCHITECTURE.md');
const source = 'functions/src/';
const isFolder = ({ folder }) => !folder.includes('.');

/** Rules of the linter for each folder that has anything below it; each repeats those of the whole workspace. */
function withRooms(biome) {
  const isOfRoom = ({ includes: [first] }) => first !== `${source}**` && first.startsWith(source);
  const overrides = biome.overrides.filter((entry) => !isOfRoom(entry));
  const at = overrides.findIndex(({ includes }) => includes[0] === `${source}**`);
  const { options } = overrides[at].linter.rules.style.noRestrictedImports;
  const ofRooms = rooms.filter(isFolder).flatMap((room) => {
    const closed = rooms.filter((other) => isFolder(other) && other !== room && other.row >= room.row);
    if (closed.length === 0) return [];
    const group = [`**/{${closed.map(({ folder }) => folder).join(',')}}/**`, '!@prakat/shared/**'];
    const message = `${room.folder} imports rooms of rows above it only: see the table in scripts/rooms.mjs.`;
    const patterns = [...options.patterns, { group, message }];
    const noRestrictedImports = { level: 'error', options: { patterns } };
    return [
      {
        includes: [`${source}${room.folder}/**`],
        linter: { rules: { style: { noRestrictedImports } } },
      },
    ];
  });
  return { ...biome, overrides: overrides.toSpliced(at + 1, 0, ...ofRooms) };
}

const BEGIN = '<!-- rooms: written by scripts/rooms.mjs -->';
const END = '<!-- /rooms -->';

function withList(text) {
  const [before, rest = ''] = text.split(BEGIN);
  const [, after] = rest.split(END);
  if (after === undefined) throw new Error(`ARCHITECTURE.md has no ${BEGIN} … ${END}`);
  const lines = rooms.map(({ folder, row, what }) => `| ${row} | \`${folder}\` | ${what} |`);
  const list = ['| Row | Room | What it is for |', '|---|---|---|', ...lines].join('\n');
  return `${before}${BEGIN}\n\n${list}\n\n${END}${after}`;
}

/** What is not as the table has it. */
export function faults() {
  const biome = JSON.parse(readFileSync(biomeFile, 'utf8'));
  const map = readFileSync(mapFile, 'utf8');
  return [
    ...(isDeepStrictEqual(withRooms(biome), biome) ? [] : ['biome.json']),
    ...(withList(map) === map ? [] : ['ARCHITECTURE.md']),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const found = faults();
    if (found.length > 0) console.error(`not as scripts/rooms.mjs has it, run it: ${found.join(', ')}`);
    process.exitCode = found.length > 0 ? 1 : 0;
  } else {
    writeFileSync(biomeFile, JSON.stringify(withRooms(JSON.parse(readFileSync(biomeFile, 'utf8')))));
    writeFileSync(mapFile, withList(readFileSync(mapFile, 'utf8')));
    const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    process.exitCode = spawnSync(process.execPath, [biome, 'format', '--write', biomeFile]).status ?? 1;
  }
}
