/** Ids that package.json and the code must agree on; a test compares them. */
export const viewId = 'phasor.view';
export const schemesViewId = 'phasor.schemes';
export const comparisonEditorType = 'phasor.comparison';
/** The same panel over a `.phasor.json` file. */
export const comparisonFileType = 'phasor.comparisonFile';
/** A tab with one picture. */
export const pictureEditorType = 'phasor.picture';

export const commandIds = {
  show: 'phasor.show',
  compare: 'phasor.compare',
  compareTexts: 'phasor.compareTexts',
  saveComparison: 'phasor.saveComparison',
  exportReport: 'phasor.exportReport',
  chooseScheme: 'phasor.chooseScheme',
  chooseTokenizer: 'phasor.chooseTokenizer',
  choosePositions: 'phasor.choosePositions',
  showLength: 'phasor.showLength',
  filterSchemes: 'phasor.filterSchemes',
  pin: 'phasor.pin',
  unpin: 'phasor.unpin',
  copy: 'phasor.copy',
  export: 'phasor.export',
  highlight: 'phasor.highlight',
  number: 'phasor.number',
} as const;

/** Registered for our own views, not contributed. */
export const internalCommandIds = { showLog: 'phasor.showLog', openSample: 'phasor.openSample' } as const;

export const settingsSection = 'phasor';

export const contextKeys = {
  /** A selection is pinned: its title action turns into unpin. */
  pinned: 'phasor.pinned',
  /** There is a sequence to copy or pin. */
  hasSequence: 'phasor.hasSequence',
} as const;

export const colorIds = {
  cursor: 'phasor.cursor',
  reference: 'phasor.reference',
  bands: ['phasor.tokenBand1', 'phasor.tokenBand2', 'phasor.tokenBand3', 'phasor.tokenBand4'],
} as const;
