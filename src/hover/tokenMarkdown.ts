import * as vscode from 'vscode';
import { commandIds } from '../ids';
import { formatNumber } from '../numerics/format';
import { positionWords } from '../positions/positionWords';
import type { Scheme } from '../schemes/scheme';
import { degreesInTurn, hexBytes, type TokenDescription } from '../session/tokenDescription';
import { shorten, visible } from '../tokenize/visibleText';
import { translated } from '../words/say';
import { tokenPicture } from './tokenPicture';

const pairsListed = 4;
const valuesListed = 8;
const bytesListed = 24;
const columnsShown = 80;

/** What the hover says of one token. The token's text goes in as code, never as Markdown. */
export function tokenMarkdown(token: TokenDescription, scheme: Scheme, tokenizer: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = { enabledCommands: [commandIds.show, commandIds.compare] };
  const { l10n } = vscode;
  const part = token.isPartial ? l10n.t(' (part of its bytes)') : '';
  markdown.appendMarkdown(
    `${inlineCode(token.text)}${part} · ` +
      l10n.t('id {0} in {1}', formatNumber(token.id), tokenizer) +
      ` · \`${shortBytes(token.bytes)}\`\n\n` +
      l10n.t(
        'Position **{0}**, token {1} of {2}',
        positionWords(token.axes, token.coordinates),
        token.index + 1,
        token.count,
      ) +
      ` · **${scheme.name}**\n\n`,
  );
  const picture = tokenPicture(token);
  if (picture !== undefined)
    markdown.appendMarkdown(`![${scheme.name}](data:image/svg+xml;base64,${btoa(picture)})\n\n`);
  markdown.appendMarkdown(readings(token, scheme));
  markdown.appendMarkdown(
    `[${l10n.t('Show')}](command:${commandIds.show}) · [${l10n.t('Compare encodings…')}](command:${commandIds.compare})`,
  );
  return markdown;
}

function readings({ vector, pairs, biases }: TokenDescription, scheme: Scheme): string {
  const { l10n } = vscode;
  const lines: string[] = [];
  if (vector) {
    const values = Array.from(vector.subarray(0, valuesListed), (value) => formatNumber(value, 5)).join(', ');
    lines.push(l10n.t('Vector: {0}', `\`${values}${vector.length > valuesListed ? ', …' : ''}\``));
  }
  if (pairs) {
    const onAxes = pairs.some(({ axis }) => axis !== undefined);
    const head = `| ${l10n.t('pair')} | ${onAxes ? `${l10n.t('axis')} | ` : ''}${l10n.t('dimensions')} | ${l10n.t('angle')} | ${l10n.t('wavelength')} |\n|-:|${onAxes ? ':-|' : ''}:-|-:|-:|`;
    const rows = pairs
      .slice(0, pairsListed)
      .map(
        ({ pair, axis = '', dimensions, angle, wavelength }) =>
          `| ${pair} | ${onAxes ? `${translated(axis)} | ` : ''}${dimensions.join(', ')} | ${formatNumber(angle, 5)} rad = ${degreesInTurn(angle)} | ${formatNumber(wavelength, 4)} |`,
      );
    lines.push([head, ...rows].join('\n'));
  }
  if (biases) {
    const values = Array.from(biases.subarray(0, valuesListed), (value) => formatNumber(value, 5)).join(', ');
    lines.push(
      l10n.t(
        'Bias of head 0 on this token and those before it: {0}',
        `\`${values}${biases.length > valuesListed ? ', …' : ''}\``,
      ),
    );
  }
  if (lines.length === 0) lines.push(translated(scheme.summary));
  return `${lines.join('\n\n')}\n\n`;
}

function shortBytes(bytes: Uint8Array): string {
  return hexBytes(bytes.subarray(0, bytesListed)) + (bytes.length > bytesListed ? ' …' : '');
}

/** Text as inline code, whatever it holds: made visible, isolated from the direction of what stands around it, in a fence longer than any run of back-ticks in it. */
function inlineCode(text: string): string {
  const shown = shorten(visible(text), columnsShown);
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `\u2068${fence}${space}${shown}${space}${fence}\u2069`;
}
