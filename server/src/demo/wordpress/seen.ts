import {
  type Approved,
  answers,
  type Finding,
  finding,
  hasTitle,
  isApprovedFile,
  isGone,
  isThere,
} from './finding.ts';
import { fingerprint, linkNamed, open, textOf } from './outsider.ts';

/** A file where it stood, and what it was. */
export type SeenFile = { name: string; address: string; sha256: string };
/** What stands on the website: where, and each file of it. */
export type Standing = { address: string; files: SeenFile[] };

/**
 * The demo's own look at a page: it answers 200, has the title and each of the facts, and the link that bears a file's name
 * leads to the very bytes that were approved. `facts` as the page words them.
 */
export async function seenThere(
  address: string,
  { title, files }: Approved,
  facts: readonly string[],
): Promise<{ findings: Finding[]; files: SeenFile[] }> {
  const page = await open(address);
  const text = textOf(page);
  const findings = [
    isThere('หน้าเว็บ', page),
    hasTitle(text.includes(title), title),
    ...facts.map((fact) => finding(text.includes(fact), `พบ “${fact}”`, `ไม่พบ “${fact}”`)),
  ];
  const seen: SeenFile[] = [];
  for (const file of files) {
    const link = linkNamed(file.name, page);
    const { status, wrong, body } = link === null ? NOTHING : await open(link);
    const sha256 = status === 200 ? fingerprint({ body }) : null;
    findings.push(isApprovedFile(file, { address: link, status, sha256, wrong }));
    if (link !== null && sha256 !== null) seen.push({ name: file.name, address: link, sha256 });
  }
  return { findings, files: seen };
}

const NOTHING = { status: null, wrong: null, body: Buffer.alloc(0) };

/**
 * The website lists it under its category: in the feed, which every theme leaves as it is. Nothing is said of a website
 * that has its feeds off.
 */
export async function seenListed(
  website: string,
  { slug, name, title }: { slug: string; name: string; title: string },
): Promise<Finding[]> {
  const feed = await open(`${website.replace(/\/+$/, '')}/?feed=rss2&category_name=${slug}`);
  if (feed.status !== 200) return [];
  const where = `ในหมวดหมู่ “${name}” ของเว็บไซต์`;
  return [finding(textOf(feed).includes(title), `มีชื่อเรื่อง${where}`, `ไม่มีชื่อเรื่อง${where}`)];
}

/** The correction stands at the address of what it replaces, and nothing is left of that but the files that it keeps. */
export async function seenReplaced(
  before: Standing & { title: string },
  after: Standing,
): Promise<Finding[]> {
  const hasOld = textOf(await open(after.address)).includes(before.title);
  const findings = [
    finding(
      before.address === after.address,
      'ที่อยู่ของหน้าเว็บเป็นที่อยู่เดิม',
      `ที่อยู่ของหน้าเว็บไม่ใช่ที่อยู่เดิม ${before.address}`,
    ),
    finding(!hasOld, `ไม่มีชื่อเรื่องเดิม “${before.title}” แล้ว`, `ยังมีชื่อเรื่องเดิม “${before.title}”`),
  ];
  for (const { name, address, sha256 } of before.files)
    if (!after.files.some((file) => file.sha256 === sha256))
      findings.push(isGone(`ไฟล์เดิม “${name}”`, await open(address)));
  return findings;
}

/** The demo's own look at what must be gone: page and files, wherever they stood. */
export async function seenGone({ address, files }: Standing): Promise<Finding[]> {
  const names = new Map([[address, 'หน้าเว็บ']]);
  for (const file of files) names.set(file.address, `ไฟล์ “${file.name}”`);
  const findings: Finding[] = [];
  for (const [where, name] of names) findings.push(isGone(name, { ...(await open(where)), address: where }));
  return findings;
}

/** The product's own page of what came down: 410, with the reason for the public and not the one for the office. */
export async function seenToldWhy(
  address: string,
  { publicReason, reason }: { publicReason: string; reason: string },
): Promise<Finding[]> {
  const page = await open(address);
  const text = textOf(page);
  return [
    answers(410, 'ที่อยู่ของข้อมูลในระบบ', page),
    finding(text.includes(publicReason), `แจ้งประชาชนว่า “${publicReason}”`, 'ไม่มีเหตุผลที่แจ้งประชาชน'),
    finding(!text.includes(reason), 'ไม่แสดงเหตุผลภายในหน่วยงาน', 'แสดงเหตุผลภายในหน่วยงาน'),
  ];
}
