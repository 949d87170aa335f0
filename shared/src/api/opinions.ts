/**
 * What visitors wrote about the website, in the manner of `api.ts`:
 *
 * | call | body | answer |
 * |---|---|---|
 * | GET /api/{office}/opinions | | `OpinionList`; for webmasters and administrators |
 * | DELETE /api/{office}/opinions/{id} | | `OpinionList` as it is then: a text in which somebody named a person |
 */
export type OpinionList = {
  /** The newest first; `day` is a calendar day in Bangkok. */
  opinions: { id: string; text: string; day: string }[];
  /** There are older ones, which are not shown. */
  more: boolean;
};
