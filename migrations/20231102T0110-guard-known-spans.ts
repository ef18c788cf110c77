/**
 * A line of facts is not held to be true before it was recorded. Not valid: lines from before, which the two shells may
 * have written out of order, stay as they are; every new or superseded one is checked.
 */
export const up = ['case', 'column', 'article', 'account', 'post', 'request']
  .map(
    kind => `
alter table ${kind}_fact add constraint ${kind}_fact_known check (superseded_at >= recorded_at) not valid;`,
  )
  .join('');
