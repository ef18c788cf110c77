/** Requests for disclosure are a kind of table that can be imported. */
const KINDS = `('units', 'columns', 'articles', 'mailbox', 'hotline', 'smart-city', 'accounts', 'posts', 'requests')`;

export const up = `
alter table import_batch drop constraint import_batch_kind_check;
alter table import_batch add constraint import_batch_kind_check check (kind in ${KINDS});
alter table import_upload drop constraint import_upload_kind_check;
alter table import_upload add constraint import_upload_kind_check check (kind in ${KINDS});
`;
