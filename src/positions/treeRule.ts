import { boolean, choice, integer } from '../parameters/parameters';
import { bracketRanges } from './bracketRanges';
import { indentationRanges } from './indentationRanges';
import { defineRule } from './rule';
import { symbolsOf, textOf } from './tokenizedDocument';
import { treePositions } from './treePositions';

const name = 'Tree path';

export const treeRule = defineRule({
  id: 'tree',
  name,
  summary: 'The path from the root of a tree to the token: which child to take at each level.',
  parameters: {
    tree: choice({
      label: 'Tree',
      help: 'What nests the text.',
      default: 'indentation',
      choices: {
        indentation: 'lines, each within the nearest line above it that is less indented',
        brackets: 'pairs of (), [] and {}',
        symbols: 'the symbols that the editor knows: classes, functions, variables …',
      },
    }),
    depth: integer({
      label: 'Depth',
      help: 'Levels that are told apart; what is deeper has the path of its ancestor there.',
      default: 8,
      minimum: 1,
      maximum: 64,
    }),
    leaves: boolean({
      label: 'Tokens are leaves',
      help: 'A token is a child of its innermost range too, so that no two tokens share a path.',
      default: false,
    }),
  },
  readsSymbols: ({ tree }) => tree === 'symbols',
  positions: (document, { tree, ...options }) => {
    const tokens = textOf(document, name);
    switch (tree) {
      case 'indentation':
        return treePositions(tokens, indentationRanges(tokens.text), options);
      case 'brackets':
        return treePositions(tokens, bracketRanges(tokens.text), options);
      case 'symbols':
        return treePositions(tokens, symbolsOf(document, name), options);
    }
  },
});
