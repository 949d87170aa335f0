import { randomUUID } from 'node:crypto';
import type { SubmissionView } from '@prakat/shared/api/api';
import type { Draft } from '@prakat/shared/submission/draft';
import { smallPdf } from '@prakat/shared/testing/small-pdf';
import type { Asked } from '../paragraphs.ts';
import { must, type Play } from '../play.ts';

/** A request under way, as the play speaks of it. */
export type Item = { id: string; number: string; title: string; owner: string };

export type Attachment = { name: string; content: Uint8Array };

/** A small file that is what its name says. */
export const aPdf = (name: string): Attachment => ({
  name,
  content: smallPdf(name),
});
export const aPicture = (name: string): Attachment => ({
  name,
  content: Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
    'base64',
  ),
});

export type Filing = {
  by: string;
  /** Fields that matter; the rest is filled as most people would. */
  draft: Pick<Draft, 'title' | 'categoryId' | 'subtopicId'> & Partial<Draft>;
  files?: Attachment[];
};

/** The form as most people would fill it, but for the fields that matter. */
async function fill({ player }: Play, by: string, given: Filing['draft'], fileIds: string[]): Promise<Draft> {
  const { member, office, today } = await player.me(by);
  return {
    requestDate: today,
    details: fileIds.length > 0 ? 'ตามเอกสารแนบ' : given.title,
    externalLink: '',
    remarks: '',
    source: '',
    coversFrom: today,
    coversTo: today,
    datedAt: '',
    publishOn: '',
    displayUntil: '',
    urgency: 'normal',
    urgentReason: '',
    noticeBoard: office.noticeBoard,
    ownerName: member.name,
    ownerPosition: member.positionTitle,
    ...given,
    fileIds,
  };
}

/** Files the form with its attachments. What the documents ask to be known of the person is in the request. */
export async function fileRequest(play: Play, { by, draft, files = [] }: Filing): Promise<Item> {
  const { player } = play;
  const fileIds: string[] = [];
  for (const { name, content } of files) fileIds.push((await player.upload(by, name, content)).id);
  const filed = await player.submit(by, await fill(play, by, draft, fileIds), randomUUID());
  const { name, positionTitle, unitName, contact } = filed.submitter;
  must(filed.standing === 'submitted', 'the request waits for its first step');
  must([name, positionTitle, unitName, contact].every(Boolean), 'the submitter can be called back');
  return { id: filed.id, number: filed.number, title: filed.content.title, owner: by };
}

/** Files the form and says so. */
export async function file(play: Play, paragraph: Asked, filing: Filing): Promise<Item> {
  const item = await fileRequest(play, filing);
  const { submitter } = await play.player.view(filing.by, item.id);
  play.tell(
    paragraph,
    `${submitter.name} ${submitter.positionTitle} ${submitter.unitName} (${submitter.contact}) ยื่นแบบฟอร์มขอเผยแพร่ “${item.title}” เลขที่ ${item.number}`,
  );
  return item;
}

/**
 * The owner asks to correct what is published, with a request of its own: what is up stays as it was approved until the
 * correction is. `fileIds` are the files of the correction; left out, it has those of what it corrects.
 */
export async function correct(
  play: Play,
  paragraph: Asked,
  item: Item,
  draft: Filing['draft'],
  fileIds?: string[],
): Promise<Item> {
  const { player } = play;
  const { content, publication } = await viewOf(play, item);
  must(publication !== null, 'it is published');
  const form = await fill(play, item.owner, draft, fileIds ?? content.files.map(({ id }) => id));
  const corrected = await player.submit(item.owner, form, randomUUID(), publication.id);
  must(corrected.standing === 'submitted' && corrected.corrects === publication.number, 'it is considered');
  const page = await (await fetch(publication.url ?? '')).text();
  must(page.includes(item.title) && !page.includes(draft.title), 'the page is as it was approved');
  play.tell(
    paragraph,
    `${await play.name(item.owner)} ยื่นคำขอแก้ไขเลขที่ ${corrected.number} ให้เลขที่ ${publication.number} เป็น “${draft.title}” ฉบับเดิมยังอยู่บนเว็บไซต์ระหว่างพิจารณา`,
  );
  return { id: corrected.id, number: corrected.number, title: draft.title, owner: item.owner };
}

/** The form is not taken as it is; nothing is filed. */
export async function formRefused(
  play: Play,
  paragraph: Asked,
  filing: Filing,
  field: keyof Draft,
): Promise<void> {
  const refusal = await play.player.refused(fileRequest(play, filing));
  const problem = refusal.fields?.find((one) => one.field === field);
  must(problem !== undefined, `the form says what is wrong with ${field}`);
  play.tell(paragraph, `แบบฟอร์ม “${filing.draft.title}” ยังยื่นไม่ได้: ${problem.message}`);
}

/** A file of a kind that the office does not take is refused at the form. */
export async function fileRefused(
  play: Play,
  paragraph: Asked,
  by: string,
  { name, content }: Attachment,
): Promise<void> {
  const refusal = await play.player.refused(play.player.upload(by, name, content));
  must(refusal.code === 'file_type_not_allowed', `${name} is refused for its type`);
  play.tell(paragraph, `ระบบไม่รับไฟล์ต้องห้าม: ${refusal.message}`);
}

/** The request as its owner sees it now. */
export const viewOf = ({ player }: Play, item: Item): Promise<SubmissionView> =>
  player.view(item.owner, item.id);
