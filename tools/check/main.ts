import { join } from 'node:path';
import { openCheckout } from './project.ts';
import { RULES } from './rules.ts';

/*
 * `npm run check`: holds the checkout against the rules of the house. Prints each violation with what to do instead.
 * Names of rules as arguments check only those.
 */
const project = openCheckout(join(import.meta.dirname, '..', '..'));
const asked = process.argv.slice(2);
const rules = RULES.filter(rule => asked.length === 0 || asked.includes(rule.name));
if (rules.length === 0) throw new Error(`no such rule; there are: ${RULES.map(rule => rule.name).join(', ')}`);

let broken = 0;
for (const rule of rules) {
  const violations = await rule.check(project);
  broken += violations.length;
  if (violations.length === 0) continue;
  process.stdout.write(`\n${rule.name}: ${violations.length}. ${rule.law}\n`);
  for (const { file, line, message } of violations) {
    process.stdout.write(`  ${file}${line === undefined ? '' : `:${line}`}  ${message}\n`);
  }
}
process.stdout.write(`\n${rules.length} rules, ${project.files.length} files, ${broken} violations\n`);
process.exitCode = broken > 0 ? 1 : 0;
