import { type BackupPlan, guided, nightly } from './backups.ts';
import { addSizes, type Size } from './firestore-size.ts';
import type { Stage } from './life-of-an-item.ts';
import { assumed, bytesLeft, type Counted, meterNames, monthOf, monthOfOffice } from './month.ts';
import { costOf, meters, type Quantities } from './prices.ts';
import { type Tally, times } from './tally.ts';

/** How many offices, and over how many projects of one account they are spread. */
const sizes = [
  { offices: 1, projects: 1 },
  { offices: 100, projects: 1 },
  { offices: 10_000, projects: 100 },
] as const;

/** Plans of LINE in Thailand: messages a month, and baht a month before tax. */
const plans = [
  { name: 'Free', messages: 300, baht: 0 },
  { name: 'Basic', messages: 15_000, baht: 1_280 },
  { name: 'Pro', messages: 35_000, baht: 1_780 },
] as const;

const sources = {
  page: "Google's page",
  bill: 'a bill',
  quoted: '*unconfirmed*: quoted by others',
  assumed: '*unconfirmed*: taken from other regions',
} as const;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
const some = (value: number): string =>
  value !== 0 && value < 10 ? value.toLocaleString('en-US', { maximumFractionDigits: 2 }) : whole(value);
const kilobytes = (bytes: number): string => (bytes === 0 ? '0' : some(bytes / 1024));
const dollars = (value: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const tallyHead = [
  'reads',
  'writes',
  'deletes',
  'calls',
  'events',
  'KiB out',
  'KiB to LINE',
  'pushes',
  'counted by LINE',
];
const tallyCells = (used: Tally, show = whole): string[] => [
  show(used.reads),
  show(used.writes),
  show(used.deletes),
  show(used.requests),
  show(used.triggers),
  kilobytes(used.bytesOut),
  kilobytes(used.lineBytesOut),
  show(used.pushes),
  show(used.counted),
];

/** The row of a stage in the table of a life. */
export const stageRow = ({ name, used }: Stage): string => `| ${[name, ...tallyCells(used)].join(' | ')} |`;

/** The tables of docs/scale.md, by the name that stands over each there. */
export function tablesOf(counted: Counted): Record<string, string> {
  return {
    life: counted.lives
      .map(({ way, stages, whole: sum }) =>
        [
          `**${way.title}** (${way.officeId})`,
          '',
          table(
            ['', ...tallyHead],
            [
              ...stages.map(({ name, used }) => [name, ...tallyCells(used)]),
              ['**the whole life**', ...tallyCells(sum).map((cell) => `**${cell}**`)],
            ],
          ),
        ].join('\n'),
      )
      .join('\n\n'),
    left: leftTable(counted),
    besides: table(
      ['', ...tallyHead],
      [
        ['a look at the first page of an office', ...tallyCells(counted.home)],
        ['a look at the page of an item', ...tallyCells(counted.page)],
        ['a download of its file', ...tallyCells(counted.download)],
        [
          `a look at how an office stands, ${assumed.items} items in the month`,
          ...tallyCells(counted.overview),
        ],
        ['a minute of the sweep, whatever the number of offices', ...tallyCells(counted.sweep)],
        ['a day of the daily job, of an office', ...tallyCells(counted.idleDay, some)],
      ],
    ),
    assumed: table(
      ['assumed, not counted', 'value'],
      Object.entries(assumed).map(([name, value]) => [`\`${name}\``, value.toLocaleString('en-US')]),
    ),
    prices: priceTable(),
    month: monthTable(counted),
    backups: backupTable(counted),
    line: lineTable(counted),
  };
}

function leftTable({ lives }: Counted): string {
  const cells = ({ documents, documentBytes, indexEntries, indexBytes, spared }: Size): string[] => [
    whole(documents),
    kilobytes(documentBytes),
    whole(indexEntries),
    kilobytes(indexBytes),
    whole(spared),
  ];
  const rows = lives.flatMap(({ way, left }) => {
    const kept = Object.entries(left).filter(([, { documents }]) => documents > 0);
    const sum = kept.map(([, size]) => size).reduce((a, b) => addSizes(a, b));
    return [
      ...kept.map(([name, size]) => [`${way.title}: \`${name}\``, ...cells(size)]),
      [`**${way.title}**`, ...cells(sum).map((cell) => `**${cell}**`)],
    ];
  });
  return table(['', 'documents', 'KiB', 'index entries', 'KiB', 'entries spared'], rows);
}

function priceTable(): string {
  const rows = meterNames.map((name) => {
    const { name: title, unit, price, per, free, freeTo, source } = meters[name];
    const given = free === 0 ? 'nothing' : `${whole(free)} for each ${freeTo}`;
    return [title, `${price} for ${per === 1 ? 'one' : whole(per)} of ${unit}`, given, sources[source]];
  });
  return table(['', 'US$', 'free in a month', 'where it stands'], rows);
}

function monthTable(counted: Counted): string {
  const months = sizes.map((size) => ({ ...size, used: monthOf(counted, size.offices, size.projects) }));
  const costs = ({ used, projects }: { used: Quantities; projects: number }) =>
    meterNames.map((name) => costOf(name, used[name], projects));
  const rows = meterNames.map((name, index) => [
    `${meters[name].name} (${meters[name].unit})`,
    ...months.flatMap((month) => [some(month.used[name]), dollars(costs(month)[index] ?? 0)]),
  ]);
  const sums = months.map((month) => costs(month).reduce((a, b) => a + b, 0));
  return table(
    [
      'in a month',
      ...sizes.flatMap(({ offices, projects }) => [
        `${whole(offices)} ${offices === 1 ? 'office' : `offices in ${projects === 1 ? 'one project' : `${projects} projects`}`}`,
        'US$',
      ]),
    ],
    [
      ...rows,
      ['**together**', ...sums.flatMap((sum) => ['', `**${dollars(sum)}**`])],
      ['an office', ...sums.flatMap((sum, index) => ['', dollars(sum / (sizes[index]?.offices ?? 1))])],
    ],
  );
}

/** What backups alone cost, as the guide has them and with everything anew each night. */
function backupTable(counted: Counted): string {
  const ofBackups = ['googleBackups', 'backupReads', 'backupOut'] as const;
  const cost = (plan: BackupPlan, { offices, projects }: (typeof sizes)[number]): string => {
    const used = monthOf(counted, offices, projects, plan);
    return dollars(ofBackups.map((name) => costOf(name, used[name], projects)).reduce((a, b) => a + b, 0));
  };
  const row = (title: string, plan: BackupPlan) => [title, ...sizes.map((size) => cost(plan, size))];
  const { archiveEvery, wholeEvery, googleDays } = guided;
  return table(
    [
      'US$ a month',
      ...sizes.map(({ offices }) => `${whole(offices)} ${offices === 1 ? 'office' : 'offices'}`),
    ],
    [
      row(
        `an archive of what is new every ${archiveEvery} days, of everything every ${wholeEvery}; Google's own each night, kept ${googleDays} days`,
        guided,
      ),
      row('an archive of everything each night', nightly),
    ],
  );
}

/** How many items a month each plan of LINE carries, with what an idle office is told besides. */
function lineTable(counted: Counted): string {
  const perItem = counted.lives.map(({ whole: { counted: one } }) => one);
  const besides = times(counted.idleDay, assumed.days).counted;
  const month = monthOfOffice(counted).counted;
  return table(
    [
      'plan of LINE in Thailand',
      'messages a month',
      'baht a month',
      ...counted.lives.map(({ way }) => `items a month, ${way.title}`),
    ],
    [
      ...plans.map(({ name, messages, baht }) => [
        name,
        whole(messages),
        whole(baht),
        ...perItem.map((one) => whole(Math.floor((messages - besides) / one))),
      ]),
      [`an office with ${assumed.items} items needs`, whole(month), '', ...perItem.map(() => '')],
    ],
  );
}

/** One line for those who only want the figures. */
export const summaryOf = ({ lives }: Counted): string =>
  lives
    .map((life) => {
      const { reads, writes, deletes, requests, triggers } = life.whole;
      return `${life.way.title}: ${reads} reads, ${writes} writes, ${deletes} deletes, ${requests + triggers} calls, ${whole(bytesLeft(life) / 1024)} KiB left`;
    })
    .join('; ');
