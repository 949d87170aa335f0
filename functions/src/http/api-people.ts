import type { Person } from '@prakat/shared/api/api';
import type { DelegationsView, OfficeStatus, PeoplePage, PersonView } from '@prakat/shared/api/people';
import {
  admitBodySchema,
  changeBodySchema,
  confirmBodySchema,
  declineBodySchema,
  delegationBodySchema,
  leaveBodySchema,
  refuseBodySchema,
} from '@prakat/shared/api/people-body';
import { roleSeat } from '@prakat/shared/office/seat';
import { isSecondPerson } from '@prakat/shared/people/permissions';
import { type Refused, refuse, refuseInput } from '@prakat/shared/refusals';
import { calendarDate } from '@prakat/shared/time/thai-date';
import express, { type Response, type Router } from 'express';
import type { z } from 'zod';
import { type Context, isoNow } from '../context.ts';
import { confirmChange, leaveOffice } from '../people/leave-office.ts';
import { personOf } from '../people/office-people.ts';
import { performPeople } from '../people/perform-people.ts';
import { personSummary, personView, type Viewer } from '../people/person-view.ts';
import { delegationsView, delegationView, officeStatus } from '../people/views.ts';
import { orderView } from '../registry/order-view.ts';
import { every } from '../store/every.ts';
import type { Caller, CallerRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';
import { createJsonReader } from './person.ts';

const PAGE = 50;
const listed = ['pending', 'active', 'left'] as const;

type Act<Body> = (caller: Caller, id: string, body: Body) => Promise<{ ok: true } | Refused>;

/** The people of an office and their delegations: lists, one person, and what is done about them. */
export function createPeopleRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const readJson = createJsonReader(context);
  const { store } = context;

  const viewerOf = ({ office: { profile }, actor }: Caller): Viewer => ({
    actor,
    profile,
    at: isoNow(context),
  });
  /** Administrators, and whoever decides, who confirm what administrators propose and appoint webmasters. */
  const asSecond: CallerRoute = (handle) =>
    asCaller(async (caller, request, response) => {
      if (isSecondPerson(caller.actor, viewerOf(caller))) return handle(caller, request, response);
      sendRefusal(response, refuse('not_administrator').refusal);
    });
  const show = async (caller: Caller, id: string, response: Response) => {
    const person = await personOf(store, caller.office.profile.id, id);
    if (!person) return sendRefusal(response, refuse('person_not_found').refusal);
    response.json((await personView(store, person, viewerOf(caller))) satisfies PersonView);
  };

  router.get(
    '/:office/people',
    asSecond(async ({ office }, request, response) => {
      const status = listed.find((each) => each === request.query.status) ?? 'active';
      const after = typeof request.query.after === 'string' ? request.query.after : null;
      const find = { equals: { officeId: office.profile.id, status }, limit: PAGE, after };
      const page =
        request.query.role === 'webmaster'
          ? await store.find('members', 'bySeat', { ...find, anyOf: [roleSeat('webmaster')] })
          : await store.find('members', 'byOffice', find);
      const items = page.items.map((member) => personSummary(member, office.profile));
      response.json({ items, next: page.next } satisfies PeoplePage);
    }),
  );

  router.get(
    '/:office/people/:person',
    asCaller(async (caller, request, response) => {
      const id = String(request.params.person);
      if (id !== caller.member.id && !isSecondPerson(caller.actor, viewerOf(caller)))
        return sendRefusal(response, refuse('not_administrator').refusal);
      await show(caller, id, response);
    }),
  );

  const action = <S extends z.ZodType>(name: string, schema: S, act: Act<z.infer<S>>) =>
    router.post(
      `/:office/people/:person/${name}`,
      asCaller(async (caller, request, response) => {
        const body = schema.safeParse(await readJson(request));
        if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
        const id = String(request.params.person);
        const done = await act(caller, id, body.data);
        if (!done.ok) return sendRefusal(response, done.refusal);
        // Who took themselves off the list has no right to look at it any more.
        await show(caller, id, response);
      }),
    );

  action('admit', admitBodySchema, ({ office, lineUserId }, memberId, input) =>
    performPeople(context, office.profile.id, {
      action: 'admit',
      memberId,
      other: async ({ tx, member }) => personOf(tx, office.profile.id, member?.replacesMemberId ?? null),
      by: { lineUserId },
      input,
    }),
  );
  action('refuse', refuseBodySchema, ({ office, lineUserId }, memberId, input) =>
    performPeople(context, office.profile.id, {
      action: 'refuse_registration',
      memberId,
      by: { lineUserId },
      input,
    }),
  );
  action('change', changeBodySchema, ({ office, lineUserId }, memberId, input) =>
    performPeople(context, office.profile.id, { action: 'change', memberId, by: { lineUserId }, input }),
  );
  action('leave', leaveBodySchema, ({ office, lineUserId }, memberId, body) =>
    leaveOffice(context, office, lineUserId, memberId, body),
  );

  action('confirm', confirmBodySchema, ({ office, lineUserId }, memberId, body) =>
    confirmChange(context, office, { lineUserId }, memberId, body),
  );
  action('decline', declineBodySchema, ({ office, lineUserId }, memberId, input) =>
    performPeople(context, office.profile.id, {
      action: 'refuse_change',
      memberId,
      by: { lineUserId },
      input,
    }),
  );

  router.get(
    '/:office/colleagues',
    asCaller(async ({ office: { profile } }, _request, response) => {
      const people: Person[] = [];
      const active = { equals: { officeId: profile.id, status: 'active' } };
      for await (const member of every(store, 'members', 'byOffice', active)) {
        const { id, name, positionTitle, unitName } = personSummary(member, profile);
        people.push({ id, name, positionTitle, unitName });
      }
      response.json(people);
    }),
  );

  router.get(
    '/:office/delegations',
    asCaller(async ({ office, member }, _request, response) => {
      response.json((await delegationsView(context, office.profile.id, member)) satisfies DelegationsView);
    }),
  );

  router.post(
    '/:office/delegations',
    asCaller(async ({ office, member, lineUserId }, request, response) => {
      const body = delegationBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const { fromMemberId, toMemberId, ...period } = body.data;
      const done = await performPeople(context, office.profile.id, {
        action: 'delegate',
        memberId: fromMemberId,
        other: toMemberId,
        by: { lineUserId },
        input: { id: context.newId(), ...period },
      });
      if (!done.ok) return sendRefusal(response, done.refusal);
      if (done.decided.proposed) return void response.status(202).json(null);
      const [delegation] = done.decided.delegations;
      if (!delegation) throw new Error('a delegation was made and is not there');
      response.status(201).json(delegationView(delegation, member, calendarDate(context.clock())));
    }),
  );

  router.delete(
    '/:office/delegations/:delegation',
    asCaller(async ({ office, lineUserId }, request, response) => {
      const id = String(request.params.delegation);
      const officeId = office.profile.id;
      const found = await store.get('delegations', id);
      if (found?.officeId !== officeId) return sendRefusal(response, refuse('delegation_not_found').refusal);
      const done = await performPeople(context, officeId, {
        action: 'revoke_delegation',
        memberId: found.fromMemberId,
        other: found.toMemberId,
        by: { lineUserId },
        input: { id },
      });
      if (!done.ok) return sendRefusal(response, done.refusal);
      response.status(204).end();
    }),
  );

  router.get(
    '/:office/office-status',
    asSecond(async (caller, _request, response) => {
      const status = await officeStatus(context, viewerOf(caller));
      const order = await orderView(context, caller.office.profile);
      response.json({ ...status, order } satisfies OfficeStatus);
    }),
  );
  return router;
}
