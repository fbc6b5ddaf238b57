import ts from 'typescript'

/** Something found at a line of a source file. */
export interface Found {
  text: string
  line: number
}

/** What the rules of architecture want to know about one file; comments are no part of it. */
export interface Source {
  path: string
  text: string
  isTest: boolean
  isClient: boolean
  imports: (Found & { typeOnly: boolean })[]
  /** Strings, templates and regular expressions. */
  literals: Found[]
  /** What stands between tags, and in attributes that are read aloud or shown. */
  shownText: Found[]
  /** Names reached by a dot, as `process.env` or `test.only`. */
  members: Found[]
  /** Names of properties in object literals. */
  keys: Found[]
}

const shownAttributes = ['alt', 'aria-label', 'aria-description', 'label', 'placeholder', 'title']

/** Reads one file; a style sheet has only its text. */
export function parseSource(path: string, text: string): Source {
  const source: Source = {
    path,
    text,
    isTest: /\.(test|spec|fixture)\.tsx?$|\/testing\//.test(path) || path.startsWith('e2e/'),
    isClient: /^\s*['"]use client['"]/.test(text),
    imports: [],
    literals: [],
    shownText: [],
    members: [],
    keys: [],
  }
  if (path.endsWith('.css')) return source
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  collect(tree, tree, source)
  return source
}

function collect(node: ts.Node, tree: ts.SourceFile, source: Source): void {
  const found = (text: string): Found => ({
    text,
    line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1,
  })
  const imported = importOf(node)
  if (imported) source.imports.push({ ...found(imported.specifier), typeOnly: imported.typeOnly })
  else if (isLiteral(node)) source.literals.push(found(node.text))

  if (ts.isJsxText(node)) source.shownText.push(found(node.text.trim()))
  if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
    if (shownAttributes.includes(node.name.getText(tree))) source.shownText.push(found(node.initializer.text))
  }
  if (ts.isPropertyAccessExpression(node)) source.members.push(found(`${lastName(node.expression)}.${node.name.text}`))
  if (ts.isPropertyAssignment(node)) source.keys.push(found(node.name.getText(tree)))
  ts.forEachChild(node, child => collect(child, tree, source))
}

function importOf(node: ts.Node): { specifier: string; typeOnly: boolean } | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return { specifier: textOf(node.moduleSpecifier), typeOnly: isTypeOnly(node) }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: textOf(node.argument.literal), typeOnly: true }
  }
  const [argument] = ts.isCallExpression(node) ? node.arguments : []
  if (ts.isCallExpression(node) && argument && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { specifier: textOf(argument), typeOnly: false }
  }
  return null
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  const clause = node.importClause
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  return (
    !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every(name => name.isTypeOnly)
  )
}

const textOf = (node: ts.Node) => (ts.isStringLiteralLike(node) ? node.text : '')

const lastName = (node: ts.Expression) =>
  ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : ''

function isLiteral(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isRegularExpressionLiteral(node)
}
