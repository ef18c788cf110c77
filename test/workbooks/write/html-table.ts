/** An HTML table under the name .xls, with the Office namespaces and cell formats that such exports carry (IM-08). */
import type { Cell } from './layout.ts';

const cellText = (cell: Cell): string =>
  String(cell ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', '<br>');

/**
 * @param title stands above the header in one cell over all columns.
 * @param charset what the file says of itself; the caller encodes it so.
 */
export function htmlTable(rows: readonly (readonly Cell[])[], title: string, charset: string): string {
  const [header = [], ...body] = rows;
  const line = (cells: readonly Cell[], tag: string): string =>
    `<tr height=22>${cells.map(cell => `<${tag} class=xl24 style="mso-number-format:'\\@'">${cellText(cell) || '&nbsp;'}</${tag}>`).join('')}</tr>`;
  return [
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    `<head><meta http-equiv=Content-Type content="text/html; charset=${charset}">`,
    '<style>td{mso-number-format:"\\@";} .xl24{border:.5pt solid windowtext;}</style>',
    '<script>document.title = "<td>not a cell</td>";</script></head>',
    `<body><table border=1 cellspacing=0><tr><td colspan=${header.length} align=center><b>${title}</b></td></tr>`,
    line(header, 'th'),
    ...body.map(cells => line(cells, 'td')),
    '</table></body></html>',
  ].join('\r\n');
}
