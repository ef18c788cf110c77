/** What was open at an edge of a period (AS-E10): without it, every case of the channel's history is read. */
export const up = `
-- serves the cases open at the begin or end of a period: closed since, or not at all
create index case_fact_open on case_fact (channel, coalesce(closed_at, 'infinity'));
`;
