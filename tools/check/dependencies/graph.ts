import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { isCode } from '../house.ts';
import type { Project } from '../project.ts';
import type { Rule, Violation } from '../rule.ts';
import { LAWS } from './laws.ts';

/** The folders whose imports the laws speak of. */
const FOLDERS = ['src', 'console', 'migrations', 'example', 'tools', 'test', 'e2e', 'bench'];

const graphs = new WeakMap<Project, Promise<ICruiseResult>>();

/** The import graph of a tree with the broken laws in it; cruised once. */
function graphOf(project: Project): Promise<ICruiseResult> {
  const made = graphs.get(project) ?? cruiseTree(project);
  graphs.set(project, made);
  return made;
}

async function cruiseTree(project: Project): Promise<ICruiseResult> {
  const forbidden = LAWS.flatMap(law =>
    law.forbids.map(
      (rule): IForbiddenRuleType => ({ ...rule, name: law.name, severity: 'error' }) as IForbiddenRuleType,
    ),
  );
  const { output } = await cruise(filesToCruise(project), {
    baseDir: project.root,
    ruleSet: { forbidden },
    validate: true,
    // TypeScript 7 has no API that dependency-cruiser could parse with: without swc it would silently see nothing.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with a text instead of its result');
  return output;
}

function filesToCruise(project: Project): string[] {
  return project.files.filter(file => isCode(file) && FOLDERS.some(folder => file.startsWith(`${folder}/`)));
}

/** One rule per law, all answered by the same cruise. */
export const dependencyRules: readonly Rule[] = LAWS.map(({ name, law, advice }) => ({
  name,
  law,
  check: async project => {
    const { summary } = await graphOf(project);
    return summary.violations
      .filter(violation => violation.rule.name === name)
      .map((violation): Violation => {
        const way = violation.cycle?.map(step => step.name).join(' → ');
        const what = way ?? (violation.from === violation.to ? 'nobody imports it' : `imports ${violation.to}`);
        return { file: violation.from, message: `${what}. ${advice}` };
      });
  },
}));

/** A cruiser that sees nothing finds nothing wrong, so it has to have seen every file. */
export const cruisedEverything: Rule = {
  name: 'cruised-everything',
  law: 'The dependency rules have seen every TypeScript file.',
  check: async project => {
    const { modules } = await graphOf(project);
    const seen = new Set(modules.map(module => module.source));
    const imports = modules.reduce((sum, module) => sum + module.dependencies.length, 0);
    const blind = filesToCruise(project).filter(file => !seen.has(file));
    const advice = 'Check dependency-cruiser, @swc/core and the options in tools/check/dependencies/graph.ts.';
    return [
      ...blind.map(file => ({ file, message: `dependency-cruiser has not read it. ${advice}` })),
      ...(imports === 0 ? [{ file: 'src', message: `dependency-cruiser has found no import at all. ${advice}` }] : []),
    ];
  },
};
