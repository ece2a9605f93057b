import { parseColour } from '../../../webview/charts/colour';
import { divergingMap, stepOf } from '../../../webview/charts/colourMap';
import { themes, type ThemeName } from './themes';

/** The colour that a value has in a theme: in the sidebar, or on another background. */
export function expectedColour(
  value: number,
  range: readonly [number, number],
  theme: ThemeName,
  background = 'sideBar-background',
): number[] {
  const map = divergingMap(parseColour(themes[theme].variables[background] ?? '') ?? [0, 0, 0]);
  const word = map.words[stepOf(map, value, range)] ?? 0;
  return [word & 255, (word >> 8) & 255, (word >> 16) & 255];
}
