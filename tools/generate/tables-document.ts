import { openCheckout } from '../check/project.ts';
import { type Table, tablesOf } from '../check/tables.ts';

const HEAD = `# Tables

What the migrations leave behind, by the room that owns each table: only that room names it in SQL. Made by \`npm run generate\`
from \`migrations/\`; not edited by hand. What each date and time means stands in [dates](dates.md). All tables but those marked
“platform schema” exist once per county, in the county's own schema.
`;

/** The document \`docs/tables.md\`. */
export function tablesDocument(root: string): string {
  const tables = tablesOf(openCheckout(root));
  const owners = [...new Set(tables.map(table => table.owner ?? 'nobody'))].toSorted();
  const sections = owners.map(owner => {
    const own = tables.filter(table => (table.owner ?? 'nobody') === owner);
    return `\n## ${owner}\n${own.map(sectionOf).join('')}`;
  });
  return `${HEAD}${sections.join('')}`;
}

function sectionOf({ name, comment, columns, file }: Table): string {
  const place = file.startsWith('migrations/platform/') ? ' (platform schema)' : '';
  const rows = columns.map(column => `| \`${column.name}\` | ${cell(column.definition)} | ${cell(column.comment)} |\n`);
  const said = comment === '' ? '' : `${comment}\n\n`;
  return `\n### ${name}${place}\n\n${said}| column | definition | |\n| --- | --- | --- |\n${rows.join('')}`;
}

/** A bar in SQL would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
