/** Who sent the events of a webhook, as LINE names kinds of sources. */
export const webhookSources = ['user', 'group', 'room'] as const;
export type WebhookSource = (typeof webhookSources)[number];

/**
 * One request as the traffic log keeps it (Computer Crime Act 2550, section 26). No bodies, no texts of messages, no
 * names, no LINE ids, and nothing of an address that opens anything.
 */
export type TrafficEntry = {
  /** When it arrived, to the second in UTC+7: 2026-11-29T13:05:07+07:00. */
  time: string;
  /** The client's, as the trusted proxy gives them; null where it gives none. */
  address: string | null;
  port: number | null;
  method: string;
  host: string | null;
  path: string;
  /** Those parts of the query that are known to be harmless; left out where there are none. */
  query?: string;
  /** Null when the client went away before an answer began. */
  status: number | null;
  /** Bytes handed to the connection, headers included. */
  bytes: number;
  office?: string;
  /** Id of the person whose token or link was verified for this request. */
  member?: string;
  /** Code of the refusal that was answered: `not_signed_in`, `sign_in_expired`, `not_a_member`, … */
  refusal?: string;
  /** Of a webhook whose signature held: the kinds of sources of its events. */
  webhook?: WebhookSource[];
  /** What senders and hops say of the client where no hop could be trusted to know it; in the cloud only. */
  claimed?: string;
};
