/**
 * `npm run generate`: writes l10n/bundle.l10n.json, which holds every text that can be translated, as VS Code and tools for
 * translators read it. With `--check`, changes nothing and fails if it is out of date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { formats } from '../../src/exports/formats';
import { english } from '../../src/protocol/strings';
import { schemes } from '../../src/schemes/registry';
import { choices } from '../../src/session/choices';
import { tokenizers } from '../../src/tokenize/tokenizers';
import { useTranslations } from '../../src/words/say';

const root = fileURLToPath(new URL('../..', import.meta.url));
const file = path.join(root, 'l10n/bundle.l10n.json');

/** The bundle: each text under itself, in the order of their code units. */
export function wordsBundle(): string {
  const sources = sourceFiles('src').filter((source) => !source.startsWith('src/cli/'));
  const texts = new Set([...sources.flatMap(textsIn), ...Object.values(english), ...textsOfRegistries()]);
  const words = [...texts].filter((text) => /\p{L}/u.test(text)).sort();
  return `${JSON.stringify(Object.fromEntries(words.map((text) => [text, text])), null, 2)}\n`;
}

const sourceFiles = (folder: string): string[] =>
  ts.sys
    .readDirectory(path.join(root, folder), ['.ts'])
    .map((found) => path.relative(root, found).replaceAll('\\', '/'));

/** The templates of a source file: say`${count} tokens` is "{0} tokens", as is vscode.l10n.t('{0} tokens', count). */
export function textsIn(source: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'say') texts.push(templateOf(node.template));
    if (ts.isCallExpression(node) && /\bl10n\.t$/.test(node.expression.getText())) {
      const [text] = node.arguments;
      if (text && ts.isStringLiteralLike(text)) texts.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(source, readFileSync(path.join(root, source), 'utf8'), ts.ScriptTarget.Latest, true));
  return texts;
}

function templateOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.head.text + template.templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`).join('');
}

/** What is asked for where controls, trees and pickers show what the registries hold. */
function textsOfRegistries(): readonly string[] {
  const texts: string[] = [];
  useTranslations((text) => {
    texts.push(text);
    return text;
  });
  choices(tokenizers);
  useTranslations(undefined);
  return [...texts, ...schemes.map(({ formula }) => formula), ...formats.map(({ summary }) => summary)];
}

function main(): void {
  const generated = wordsBundle();
  if (!process.argv.includes('--check')) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, generated);
  } else if (readFileSync(file, 'utf8') !== generated) {
    console.error('l10n/bundle.l10n.json does not hold the words of the sources: run `npm run generate`.');
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
