import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assert } from 'chai';
import ts from 'typescript';
import { english } from '../../../src/protocol/strings';
import { textsIn, wordsBundle } from '../../launch/generateWords';

describe('l10n/bundle.l10n.json', () => {
  const bundle = readFileSync('l10n/bundle.l10n.json', 'utf8');

  it('holds what the sources say: otherwise run npm run generate', () => {
    assert.isTrue(bundle === wordsBundle(), 'l10n/bundle.l10n.json is out of date: run npm run generate');
  });

  it('numbers the values of a text from 0 on, so that translators can place each', () => {
    for (const text of Object.keys(JSON.parse(bundle) as object)) {
      const places = new Set(Array.from(text.matchAll(/\{(\d+)\}/g), ([, place]) => Number(place)));
      assert.deepEqual(
        [...places].sort(),
        [...places.keys()].map((_, index) => index),
        text,
      );
    }
  });
});

describe('The page', () => {
  it('is sent all words that pure rooms say in it', () => {
    const sent = new Set<string>(Object.values(english));
    const lacking = pureFilesOfThePage().flatMap((file) => textsIn(file).filter((text) => !sent.has(text)));
    assert.deepEqual([...new Set(lacking)], []);
  });
});

/** The files of src that the webview imports, itself or through others. */
function pureFilesOfThePage(): string[] {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    for (const statement of source.statements) {
      if (!ts.isImportDeclaration(statement) || statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
        continue;
      const { text } = statement.moduleSpecifier as ts.StringLiteral;
      const next = path.posix.join(path.posix.dirname(file), `${text}.ts`);
      if (text.startsWith('.') && ts.sys.fileExists(next)) follow(next);
    }
  };
  follow('webview/main.ts');
  return [...found].filter((file) => file.startsWith('src/'));
}
