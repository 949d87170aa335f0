import { randomBytes } from 'node:crypto';
import { printedNumber } from '@prakat/shared/complaints/complaint';
import {
  LONGEST_REMARK,
  LONGEST_STORY,
  MOST_PHOTOS,
  PHOTO_BYTES,
} from '@prakat/shared/complaints/complaint-kinds';
import {
  readComplaint,
  readComplaintNumber,
  type TypedComplaint,
} from '@prakat/shared/complaints/read-complaint';
import { senderView } from '@prakat/shared/complaints/sender-view';
import { readCode } from '@prakat/shared/text/readable-code';
import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import { type ComponentChild, h } from 'preact';
import { z } from 'zod';
import { bodiesOf } from '../../bounds/bodies.ts';
import { fileComplaint } from '../../complaints/file-complaint.ts';
import { followed, writeMore } from '../../complaints/follow.ts';
import { openAccount } from '../../complaints/sealed-account.ts';
import type { Context, Office } from '../../context.ts';
import { isPerson } from '../../visits/is-person.ts';
import { visitorAddress } from '../../visits/visitor-address.ts';
import type { Answering } from '../answering.ts';
import { createAskLater } from '../ask-later.ts';
import type { Links } from '../links.ts';
import { isFromOwnPage } from '../own-form.ts';
import { TRAP } from '../parts/form-parts.tsx';
import { type PageStatus, pageBody, sendPage } from '../respond.ts';
import { ComplaintPage, type ComplaintPageProps } from './complaint-page.tsx';
import { complaintTexts } from './complaint-words.ts';
import { ComplaintRefusedPage, FollowFormPage, ReceiptPage, StatusPage } from './follow-page.tsx';

const MB = 1024 * 1024;
/** The longest story takes three bytes a letter; more is said to be too long, with what was written. */
const FIELD_BYTES = 8 * LONGEST_STORY;
/** Kind, story, about, contact, account, token, trap, and a tick for each position. */
const FIELDS = 60;
const MOST_BYTES = MOST_PHOTOS * PHOTO_BYTES + MB;
const FOLLOW_BYTES = 8 * LONGEST_REMARK + 4096;

const field = z.string().catch('');
const followSchema = z.object({ number: field, code: field, more: z.string().optional().catch(undefined) });

const NOTHING: TypedComplaint = { kind: '', story: '', about: '', positions: [], contact: '' };

type At = { office: Office; links: Links };

/** The office's box and where one follows what one sent; both are kept by nobody, and run no script. */
export function createComplaintRoutes(
  context: Context,
  answering: Pick<Answering, 'linksOf' | 'officeAt' | 'notFound'>,
): Router {
  const router = Router();
  const { linksOf, notFound } = answering;
  const bodies = bodiesOf(context);
  const askLater = createAskLater(context, answering);
  const BOX = '/:officeId/complaints';
  const FOLLOW = `${BOX}/follow`;

  const send = (request: Request, response: Response, status: PageStatus, page: ComponentChild) =>
    sendPage(request, response, status, pageBody(response, page), 'no-store');

  const withBox =
    (handle: (at: At, request: Request, response: Response) => Promise<void> | void): RequestHandler =>
    async (request, response, next) => {
      const office = context.offices.get(String(request.params.officeId));
      if (!office) return next();
      if (!office.profile.complaints) return notFound(request, response);
      await handle({ office, links: linksOf(response) }, request, response);
    };

  const isOurs = (request: Request) => isPerson(request) && isFromOwnPage(request, context.publicUrl);
  const refusedPage = ({ office, links }: At) => h(ComplaintRefusedPage, { links, profile: office.profile });
  const formPage = ({ office, links }: At, given: Partial<ComplaintPageProps> = {}) =>
    h(ComplaintPage, {
      links,
      profile: office.profile,
      typed: NOTHING,
      problems: [],
      hindrance: null,
      photoProblem: null,
      token: randomBytes(16).toString('base64url'),
      account: null,
      ...given,
    });

  /** The account of whoever came from the chat, as the address or the form has it; null for nobody. */
  const accountIn = ({ office }: At, sealed: unknown, isGiven: boolean): ComplaintPageProps['account'] =>
    typeof sealed === 'string' && openAccount(context, office.profile.id, sealed)
      ? { sealed, isGiven }
      : null;

  router.get(
    BOX,
    withBox((at, request, response) =>
      send(request, response, 200, formPage(at, { account: accountIn(at, request.query.by, false) })),
    ),
  );

  router.post(
    BOX,
    askLater('complaints'),
    withBox(async (at, request, response) => {
      if (!isOurs(request)) return send(request, response, 403, refusedPage(at));
      const form = await bodies.formWithFiles(request, {
        limit: MOST_BYTES,
        fields: FIELDS,
        files: MOST_PHOTOS,
        fieldBytes: FIELD_BYTES,
        fileBytes: PHOTO_BYTES,
      });
      const { office, links } = at;
      const words = complaintTexts[links.lang];
      const first = (name: string) => form.fields.get(name)?.[0] ?? '';
      const typed: TypedComplaint = {
        kind: first('kind'),
        story: first('story'),
        about: first('about'),
        positions: form.fields.get('position') ?? [],
        contact: first('contact'),
      };
      const account = accountIn(at, first('by'), first('account') === 'yes');
      const again = (status: PageStatus, given: Partial<ComplaintPageProps>) =>
        send(request, response, status, formPage(at, { typed, account, ...given }));
      const read = readComplaint(typed);
      if (!read.ok) return again(400, { problems: read.problems });
      if (first(TRAP) !== '') return again(400, { hindrance: 'trap' });
      if (form.tooMuch !== null) {
        const photoProblem = form.tooMuch === 'file_too_large' ? words.fileTooLarge : words.tooManyFiles;
        return again(413, { hindrance: 'photos', photoProblem });
      }
      const filed = await fileComplaint(context, office, {
        said: read.said,
        photos: form.files,
        address: visitorAddress(context, request),
        account: account?.isGiven ? (openAccount(context, office.profile.id, account.sealed) ?? '') : '',
        token: first('token'),
      });
      if (filed.outcome === 'too_many') return again(429, { hindrance: 'too_many' });
      if (filed.outcome === 'refused')
        return again(400, { hindrance: 'photos', photoProblem: filed.refused.refusal.message });
      const { complaint, code } = filed;
      const receipt = {
        number: printedNumber(complaint),
        code,
        kind: complaint.kind,
        dueOn: complaint.dueOn,
      };
      send(request, response, 200, h(ReceiptPage, { links, profile: office.profile, receipt }));
    }),
  );

  router.get(
    FOLLOW,
    withBox(({ office, links }, request, response) => {
      const page = h(FollowFormPage, {
        links,
        profile: office.profile,
        typed: { number: '', code: '' },
        unknown: false,
      });
      send(request, response, 200, page);
    }),
  );

  router.post(
    FOLLOW,
    askLater('follows'),
    withBox(async (at, request, response) => {
      if (!isOurs(request)) return send(request, response, 403, refusedPage(at));
      const typed = followSchema.parse(await bodies.form(request, FOLLOW_BYTES));
      const { office, links } = at;
      const { profile } = office;
      const number = readComplaintNumber(typed.number.slice(0, 40));
      const code = readCode(typed.code.slice(0, 60));
      const shown = number && code ? { officeId: profile.id, number, code } : null;
      const before = shown && (await followed(context.store, shown));
      if (!shown || !before) {
        const page = h(FollowFormPage, {
          links,
          profile,
          typed: { number: typed.number, code: typed.code },
          unknown: true,
        });
        return send(request, response, 404, page);
      }
      const written = typed.more === undefined ? null : await writeMore(context, shown, typed.more);
      const found = (await followed(context.store, shown)) ?? before;
      const problem =
        written && !written.ok ? (written.refusal.fields?.[0]?.message ?? written.refusal.message) : null;
      const page = h(StatusPage, {
        links,
        profile,
        view: senderView(found.complaint, found.words),
        shown,
        isSent: written?.ok === true,
        problem,
        typed: problem ? (typed.more ?? '') : '',
      });
      send(request, response, problem ? 400 : 200, page);
    }),
  );

  // Larger than anything that the forms send, or broken off: nothing of it was read.
  const onBadBody: ErrorRequestHandler = (error, request, response, next) => {
    if (!['entity.too.large', 'entity.parse.failed'].includes(error?.type) || response.headersSent)
      return next(error);
    const [, officeId = ''] = /^\/([^/]+)\/complaints(?:\/|$)/.exec(request.path) ?? [];
    const office = context.offices.get(officeId);
    if (!office?.profile.complaints) return next(error);
    send(
      request,
      response,
      error.type === 'entity.too.large' ? 413 : 400,
      refusedPage({ office, links: linksOf(response) }),
    );
  };
  router.use(onBadBody);
  return router;
}
