/**
 * Drafts of the request form, kept on the server for whoever began them.
 *
 * | call | body | answer |
 * |---|---|---|
 * | GET /api/{office}/drafts | | `DraftList`: one's own, the last changed first |
 * | GET /api/{office}/drafts/{id} | | `KeptDraft` |
 * | PUT /api/{office}/drafts/{id} | `PutDraftBody` | `KeptDraft`; 409 `draft_changed` where another device changed it since, and nothing is overwritten |
 * | DELETE /api/{office}/drafts/{id} | | 204, also where there is none any more; its files go with it |
 * | POST /api/{office}/drafts/{id}/computer | | `ComputerLink`: where its owner goes on with it on a computer, for a quarter of an hour |
 * | GET /api/{office}/drafts/of-code/{code} | | `{ id }`: the draft that such an address stands for; 404 `draft_link_over` |
 *
 * A draft of somebody else is not there. What is filed under a draft's id (`SubmitBody.filingKey`) ends it.
 */
import { z } from 'zod';
import { type DraftContent, draftContentSchema } from '../drafts/draft-record.ts';
import type { CheckedUpload, UploadedFile } from './api.ts';

export type DraftSummary = Pick<DraftContent, 'about'> & {
  id: string;
  title: string;
  files: number;
  /** ISO 8601, UTC. */
  updatedAt: string;
  /** Last day on which it is kept if nobody changes it. */
  keptUntil: string;
};

export type DraftList = { items: DraftSummary[] };

export type KeptDraft = DraftContent & {
  id: string;
  revision: number;
  updatedAt: string;
  /** Those of the named files that are the person's own uploads and are still there. */
  files: (UploadedFile & Pick<CheckedUpload, 'told' | 'preview'>)[];
};

/** `revision`: of the draft as the device saw it last; 0 for one that it begins. */
export const putDraftBodySchema = draftContentSchema.extend({ revision: z.int().min(0) });
export type PutDraftBody = z.infer<typeof putDraftBodySchema>;

/** `qr`: the address as an SVG; null where it does not fit one. `until`: ISO 8601, UTC. */
export type ComputerLink = { address: string; qr: string | null; until: string };
