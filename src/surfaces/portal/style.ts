/** The portal's own style sheet: one column, large type, one colour. */
export const portalCss = `
:root { color-scheme: light; --ink: #1b2530; --ink3: #5a6876; --line: #e3e8ed; --primary: #1f4e79; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 18px/1.85 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; text-autospace: normal; }
a { color: var(--primary); text-underline-offset: 4px; }
a:focus-visible { outline: 2px solid var(--primary); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 8px; background: #fff; padding: 4px 12px; }
.site { border-bottom: 1px solid var(--line); padding: 16px max(20px, calc((100% - 44em) / 2 + 20px)); }
.site a { color: var(--ink); text-decoration: none; font-weight: 600; }
main { max-width: 44em; margin: 0 auto; padding: 24px 20px 64px; }
h1 { font-size: 28px; line-height: 1.4; margin: 16px 0 24px; }
h2 { font-size: 22px; margin: 40px 0 8px; }
.list { list-style: none; margin: 0; padding: 0; }
.list li { display: flex; gap: 24px; justify-content: space-between; align-items: baseline; padding: 12px 0; border-bottom: 1px solid var(--line); }
.list time { color: var(--ink3); white-space: nowrap; font-variant-numeric: tabular-nums; }
.notice { border-left: 4px solid var(--primary); padding: 8px 16px; background: #f3f6f9; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 16px; font-variant-numeric: tabular-nums; }
caption { text-align: start; color: var(--ink3); padding: 4px 0; }
th, td { text-align: start; vertical-align: top; padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line); font-weight: 400; min-width: 7em; }
thead th { color: var(--ink3); }
.crumbs, .facts, .quiet { color: var(--ink3); font-size: 16px; }
@media (max-width: 600px) { .list li { flex-direction: column; gap: 0; } main .official[data-face="web"] { padding-inline: 0; } }
@media print { .site, .crumbs, .skip { display: none; } }
`;
