// Names that stand at the top level of more than one file: STYLE wants one meaning for each.

import type { Source } from "./sources.ts";

/** Each name that several files declare → those files, both in order. */
export function namesInSeveralFiles(
  sources: readonly Source[],
): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, Set<string>>();
  for (const source of sources)
    for (const name of topLevelNames(source))
      files.set(name, (files.get(name) ?? new Set()).add(source.path));
  return new Map(
    [...files]
      .filter(([, paths]) => paths.size > 1)
      .map(([name, paths]) => [name, [...paths].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Functions, classes, types and plain variables; what is taken apart (`const { a } = …`) is left out. */
function topLevelNames({ program }: Source): readonly string[] {
  return program.body.flatMap((statement) => {
    const declared =
      statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    switch (declared?.type) {
      case "VariableDeclaration":
        return declared.declarations.flatMap(({ id }) =>
          id.type === "Identifier" ? [id.name] : [],
        );
      case "FunctionDeclaration":
      case "ClassDeclaration":
      case "TSTypeAliasDeclaration":
      case "TSInterfaceDeclaration":
        return declared.id === null ? [] : [declared.id.name];
      default:
        return [];
    }
  });
}
