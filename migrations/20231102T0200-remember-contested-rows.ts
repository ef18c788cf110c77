/** What a row said that was rejected because another of its file had its number and said otherwise (IM-13). */
export const up = `
-- null for all other rows; a hash of the content, not the content
alter table import_row add column contested_hash text;
-- serves telling that such a row has come again as it was
create index import_row_contested on import_row (contested_hash) where contested_hash is not null;
`;
