/** The counter of residents' reports in a fiscal year (B.E.). */
export const reportCounterId = (officeId: string, year: number): string => `${officeId}:reports:${year}`;
