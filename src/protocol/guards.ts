import type { Span } from '../analysis/cells';
import { columnOrders, heatmapModes } from '../analysis/heatmapLook';
import type { RuleSpec } from '../positions/rule';
import type { Spec, SpecValue } from '../schemes/encoding';
import { chartNames, type ChartName } from './messages';
import { isLength } from './length';
import type { Cursor, FromView, HeatmapLook, HeatmapWindow, TokenSpan, ViewCommand, Viewport } from './messages';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

const commands: readonly ViewCommand[] = [
  'chooseScheme',
  'chooseTokenizer',
  'choosePositions',
  'compare',
  'pin',
  'unpin',
  'highlight',
  'copy',
  'log',
  'settings',
  'openAsText',
  'sample',
];

function isViewport(value: unknown): value is Viewport {
  return (
    isFields(value) &&
    isCount(value.columns) &&
    isCount(value.rows) &&
    isCount(value.head) &&
    isFlag(value.allHeads) &&
    Array.isArray(value.dimensions) &&
    value.dimensions.every(isCount) &&
    (value.heatmap === undefined || isHeatmapLook(value.heatmap)) &&
    (value.tokens === undefined || isTokenSpan(value.tokens))
  );
}

/** Left out where it is not so. */
const isFlag = (value: unknown): value is boolean | undefined => value === undefined || typeof value === 'boolean';

const isTokenSpan = (value: unknown): value is TokenSpan =>
  isFields(value) && isCount(value.start) && isCount(value.count);

export function isHeatmapLook(value: unknown): value is HeatmapLook {
  return (
    isFields(value) &&
    heatmapModes.some((mode) => mode === value.mode) &&
    (value.order === undefined || columnOrders.some((order) => order === value.order)) &&
    (value.window === undefined || isHeatmapWindow(value.window)) &&
    isFlag(value.fitColours)
  );
}

const isHeatmapWindow = (value: unknown): value is HeatmapWindow =>
  isFields(value) && isCount(value.tokens) && isSpan(value.rows) && isSpan(value.columns);

function isSpan(value: unknown): value is Span {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [from, to] = value as unknown[];
  return typeof from === 'number' && typeof to === 'number' && 0 <= from && from < to && to <= 1;
}

function isCursor(value: unknown): value is Cursor {
  return (
    isFields(value) &&
    isCount(value.revision) &&
    (value.token === null || isCount(value.token)) &&
    isCount(value.reference)
  );
}

/** The shape of a spec; whether its values make sense is for `resolveSpec` to say. */
function isSpec(value: unknown): value is Spec {
  return isFields(value) && typeof value.scheme === 'string' && Object.values(value).every(isSpecValue);
}

/** Likewise; `resolveRule` says the rest. */
function isRuleSpec(value: unknown): value is RuleSpec {
  return isFields(value) && typeof value.rule === 'string' && Object.values(value).every(isSpecValue);
}

function isSpecValue(value: unknown): value is SpecValue {
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
  return isPlain || (Array.isArray(value) && value.every((entry) => typeof entry === 'number'));
}

export const isChartName = (value: unknown): value is ChartName => chartNames.some((name) => name === value);

/** More than any picture needs, and no more than a message should weigh. */
const mostData = 2 ** 25;

/** A file as text: base64 of a PNG, or an SVG. Empty is none. */
function isPictureData(data: unknown, format: unknown): data is string {
  if (typeof data !== 'string' || data.length > mostData) return false;
  return format === 'png' ? /^iVBORw0KGgo[\w+/]*={0,2}$/.test(data) : format === 'svg' && data.startsWith('<?xml');
}

/** A message from a webview, or undefined for anything else: what comes from there is not trusted. */
export function asMessageFromView(value: unknown): FromView | undefined {
  if (!isFields(value)) return undefined;
  return isMessage(value) ? value : undefined;
}

function isMessage(message: Fields): message is FromView & Fields {
  switch (message.type) {
    case 'ready':
    case 'viewport':
      return isViewport(message.viewport);
    case 'painted':
      return isCount(message.revision);
    case 'cursor':
      return isCursor(message.cursor);
    case 'spec':
      return isCount(message.column) && isSpec(message.spec);
    case 'removeColumn':
      return isCount(message.column) && isCount(message.revision);
    case 'addColumn':
    case 'cancel':
      return true;
    case 'moveColumn':
      return isCount(message.column) && isCount(message.to) && isCount(message.revision);
    case 'baseline':
      return (message.column === null || isCount(message.column)) && isCount(message.revision);
    case 'tokenizer':
      return typeof message.id === 'string';
    case 'length':
      return message.length === null || isLength(message.length);
    case 'positions':
      return isRuleSpec(message.spec);
    case 'command':
      return commands.some((command) => command === message.command);
    case 'pixels':
      return isCount(message.id) && typeof message.rgba === 'string';
    case 'picture':
      return isCount(message.id) && typeof message.data === 'string' && message.data.length <= mostData;
    case 'savePicture':
      return isCount(message.column) && isChartName(message.chart) && isPictureData(message.data, message.format);
    case 'openPicture':
      return isCount(message.column) && isChartName(message.chart) && isCount(message.revision);
    case 'pictureCopied':
      return typeof message.copied === 'boolean';
    case 'error':
      return typeof message.message === 'string';
    default:
      return false;
  }
}
