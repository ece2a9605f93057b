/**
 * The words of the webview in English. The host translates them and sends them with every state. `{0}`, `{1}` … stand
 * for what the view fills in.
 */
export const english = {
  // Status
  tokenizing: 'Tokenizing…',
  emptyText: 'There is no text here yet: this line is empty.',
  nothingSelected: 'Select some text in an editor to see its position encoding.',
  showLog: 'Show log',
  openSettings: 'Open settings',
  openSample: 'Open a sample text',
  otherVersion: 'Phasor was updated: reload the window to see this view again.',

  // What is shown
  sidebarTitle: 'Position Encoding',
  compareTitle: 'Compare Encodings',
  position: 'position {0}',
  positions: 'positions {0}–{1}',
  oneToken: '1 token',
  tokenCount: '{0} tokens',
  pinned: 'Pinned',
  pin: 'Pin',
  pinHelp: 'Keep this text while the editor moves on',
  unpinHelp: 'Pinned to this text; click to follow the editor again',
  changeSchemes: 'Change schemes…',
  removeScheme: 'Remove {0}',
  seeded: 'The weights of {0} come from a seed, not from a trained model.',

  // Controls
  scheme: 'Scheme',
  tokenizer: 'Tokenizer',
  parameters: 'Parameters',
  parametersOf: 'Parameters of {0}',
  addsGroup: 'Added to the embeddings',
  rotatesGroup: 'Rotates queries and keys',
  biasesGroup: 'Biases the attention logits',
  nothingGroup: 'No encoding',
  dims: '{0} dims',
  wholeNumber: 'a whole number',
  multipleOf: 'a multiple of {0}',
  atLeast: 'at least {0}',
  above: 'above {0}',
  atMost: 'at most {0}',
  expected: 'Expected {0}.',
  anyNumber: 'a number',

  // Tokens
  tokens: 'Tokens',
  tokensHint: '← → move · shift: reference',
  moreTokens: '… {0} more',
  tokenLabel: '{0}, position {1}',
  tokenTitle: 'position {0} · id {1}',
  referenceToken: 'reference',
  cursorAt: '“{0}”, position {1}',
  referenceAt: 'reference “{0}”, position {1}',

  // Pictures
  heatmapKeys: 'Arrow keys move the cursor, shift and arrow keys the reference, Enter shows a value curve.',
  matrixKeys: 'Arrow keys move the cursor, shift and arrow keys the reference.',
  headsKeys: 'Arrow keys move, Enter chooses the head.',
  gridName: '{0}: {1} rows by {2} columns, values from {3} to {4}.',
  meanOfBlock: 'mean of {0} × {1}',
  masked: 'none: the key comes after the query',
  atDimension: 'dimension {0}',
  atPair: 'pair {0}',
  atHead: 'head {0}',
  atDistance: 'distance {0}',
  atQuery: 'query “{0}” at {1}',
  atKey: 'key “{0}” at {1}',
  dimensionAxis: 'dim {0}',
  pairAxis: 'pair {0}',
  headAxis: 'head {0}',
  keyAxis: 'key {0}',
  queryAxis: 'query {0}',
  positionAxis: 'pos {0}',
  distanceAxis: 'distance {0}',
  head: 'Head',
  headOf: 'head {0} of {1}',

  // Clocks
  clocks: 'Clocks',
  rotaryClocks: 'Rotary clocks',
  clocksAgainst: '“{0}” against “{1}”',
  clocksName: '{0}: hands of {1} sine–cosine pairs with wavelengths from {2} to {3}, {4}.',
  allPairs: 'All {0} pairs',
  featuredPairs: 'Fewer pairs',
  clockCaption: 'pair · wavelength λ',
  neverTurns: 'dashed: no full turn in training',
  clockTitle: 'Pair {0}: dimensions {1} and {2}',
  clockAngle: 'angle {0} rad',
  clockTurns: '{0} turns since position 0',
  clockDifference: '{0} rad from the reference',
  wavelength: 'wavelength {0}',

  // Curves and profile
  curves: 'Value curves',
  curvesHint: 'click a heatmap column to add one',
  removeCurve: 'Remove the curve of {0}',
  curvesName: 'Values by position of {0}.',
  profile: 'Distance profile',
  profileName:
    'Change of the attention logit with distance: 0 at distance 0, {0} at distance {1}, {2} at distance {3}.',
  overlaidProfiles: 'Distance profiles, overlaid',
  overlaidHint: 'change of the attention logit, by distance',
  before: 'key before the query',
  after: 'key after the query',
  envelope: 'lowest to highest',
  cursorDistance: 'cursor to reference: {0}',

  // Numbers
  numbers: 'Numbers',
  properties: 'Measured properties',
  property: 'Property',
  definitionsHint: 'definitions on hover and focus',
  explanation: 'What this means',
} as const;

export type Strings = { readonly [Key in keyof typeof english]: string };
