/** The list of all articles, the newest first. */
export const up = `
-- serves the list of articles by (published, id), and the days it is narrowed to
create index article_record_list on article_record (first_published_at desc, id desc)
  where retracted_at is null and first_published_at is not null;
`;
