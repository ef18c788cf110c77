/**
 * What the overdue sweep asks for stands in the row, as the fold has it: asked of the row's other columns, cases whose
 * clock was stopped came up for ever, and a limit that was missed after a redo never did.
 */
export const up = `
alter table case_record add column running_due_at timestamptz(3);
update case_record r set running_due_at = due_at
where status in ('assigned', 'accepted', 'return-requested', 'extension-requested')
  and unit_id is not null and answered_at is null and closed_at is null and excluded_at is null and retracted_at is null
  and (overdue_at is null or not exists (
    select from case_event e where e.case_id = r.id and e.kind = 'became-overdue' and e.occurred_at >= (
      select max(h.occurred_at) from case_event h where h.case_id = r.id and h.kind in ('assigned', 'redo-ordered'))));
-- serves the overdue sweep
create index case_record_running on case_record (running_due_at) where running_due_at is not null and retracted_at is null;
`;
