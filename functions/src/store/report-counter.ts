/** The counter of residents' reports in a fiscal year (B.E.). */
export const reportCounterId = (officeId: string, year: number): string => `${officeId}:reports:${year}`;

/** That of complaints. */
export const complaintCounterId = (officeId: string, year: number): string =>
  `${officeId}:complaints:${year}`;
