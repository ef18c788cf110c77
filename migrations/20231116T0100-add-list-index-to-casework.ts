/** The list of all cases, the newest first. */
export const up = `
-- serves the list of cases by (received, id), and the days it is narrowed to
create index case_record_list on case_record (received_at desc, id desc) where retracted_at is null;
`;
