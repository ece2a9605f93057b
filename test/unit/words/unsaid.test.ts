import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import ts from 'typescript';

/** What goes to the log stays English. */
const logs = /\blog(Error|Notice)?$|\.logError$/;

/** Texts of a file that read as English and are not tagged `say`, but for those of the log. */
function unsaidIn(file: string): string[] {
  const unsaid: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'say') {
      if (ts.isTemplateExpression(node.template))
        for (const { expression } of node.template.templateSpans) visit(expression);
      return;
    }
    if (ts.isCallExpression(node) && logs.test(node.expression.getText())) return;
    if (
      (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) &&
      /\p{L}{3,} \p{Ll}{2,}/u.test(wordsOf(node))
    ) {
      unsaid.push(`${file}: ${wordsOf(node)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return unsaid;
}

function wordsOf(node: ts.StringLiteralLike | ts.TemplateExpression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

describe('Rooms that say something to readers', () => {
  for (const room of ['analysis', 'parameters', 'session']) {
    it(`say it so that it can be translated: ${room}`, () => {
      const files = ts.sys.readDirectory(`src/${room}`, ['.ts']);
      assert.isNotEmpty(files);
      assert.deepEqual(files.flatMap(unsaidIn), []);
    });
  }
});
