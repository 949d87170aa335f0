/**
 * The call of a provincial office about its districts, in the manner of `api.ts`:
 *
 * | call | body | answer |
 * |---|---|---|
 * | GET  /api/{office}/province | | `ProvinceView`, for whoever decides, administers or keeps the website there; 404 to everybody else, and of an office that no other names as its province |
 */
import type { District } from '../province/districts.ts';

/** A district as its province sees it: its name, where its website is, and counts. */
export type DistrictView = District & {
  officeId: string;
  siteUrl: string;
};

export type ProvinceView = {
  today: string;
  /** Late first. */
  districts: DistrictView[];
  /** What is counted as published of: เดือน… and ไตรมาสที่ … ปีงบประมาณ …. */
  monthName: string;
  quarterName: string;
  /** The paper that says the same of the running quarter. */
  paperId: string;
};
