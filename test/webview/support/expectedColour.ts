import { parseColour } from '../../../webview/charts/colour';
import { divergingMap, stepOf } from '../../../webview/charts/colourMap';
import { themes, type ThemeName } from './themes';

/** The colour that a value has in the sidebar of a theme. */
export function expectedColour(value: number, range: readonly [number, number], theme: ThemeName): number[] {
  const map = divergingMap(parseColour(themes[theme].variables['sideBar-background'] ?? '') ?? [0, 0, 0]);
  const word = map.words[stepOf(map, value, range)] ?? 0;
  return [word & 255, (word >> 8) & 255, (word >> 16) & 255];
}
