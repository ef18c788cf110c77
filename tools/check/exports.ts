import { dirname, join } from 'node:path';
import { isNode, type Node, type Source } from './syntax.ts';

/** A value that a file exports; types are left out, since naming the type of an argument is use enough. */
export interface ExportedValue {
  readonly name: string;
  readonly offset: number;
  /** Passed on from another file rather than made here. */
  readonly isPassedOn: boolean;
}

/** What a file takes from another: names, or `*` for all of it. */
export interface Taken {
  readonly from: string;
  readonly names: readonly string[];
  /** Only to pass it on: a door. */
  readonly isPassedOn: boolean;
}

/** The values that a file exports by name. */
export function exportedValues(source: Source): ExportedValue[] {
  return source.body
    .filter(node => node.type === 'ExportNamedDeclaration' && node.exportKind !== 'type')
    .flatMap(node => [...declaredIn(node.declaration), ...listedIn(node)]);
}

function declaredIn(declaration: unknown): ExportedValue[] {
  if (!isNode(declaration)) return [];
  const ids =
    declaration.type === 'VariableDeclaration'
      ? (declaration.declarations as readonly Node[]).map(part => part.id)
      : /^(Function|Class)Declaration$/.test(declaration.type)
        ? [declaration.id]
        : [];
  return ids.flatMap(id =>
    isNode(id) && id.type === 'Identifier' ? [{ name: String(id.name), offset: id.start, isPassedOn: false }] : [],
  );
}

function listedIn(node: Node): ExportedValue[] {
  return (node.specifiers as readonly Node[])
    .filter(part => part.exportKind !== 'type')
    .map(part => ({ name: specifierName(part.exported), offset: part.start, isPassedOn: isNode(node.source) }));
}

/** Everything that a file imports or passes on from files of the project. */
export function takenBy(source: Source): Taken[] {
  const taken: Taken[] = [];
  const take = (from: unknown, names: readonly string[], isPassedOn = false) => {
    const path = isNode(from) ? String(from.value) : '';
    if (path.startsWith('.')) taken.push({ from: join(dirname(source.file), path), names, isPassedOn });
  };
  source.walk(node => {
    if (node.type === 'ImportDeclaration') take(node.source, (node.specifiers as readonly Node[]).map(importedName));
    if (node.type === 'ExportNamedDeclaration' && isNode(node.source)) {
      take(
        node.source,
        (node.specifiers as readonly Node[]).map(part => specifierName(part.local)),
        true,
      );
    }
    if (node.type === 'ExportAllDeclaration' || node.type === 'ImportExpression') take(node.source, ['*']);
  });
  return taken;
}

function importedName(specifier: Node): string {
  return specifier.type === 'ImportSpecifier' ? specifierName(specifier.imported) : '*';
}

function specifierName(node: unknown): string {
  return isNode(node) ? String(node.name ?? node.value) : '';
}
