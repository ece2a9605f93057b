import { Chart, Filler, Interaction, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import { CellElement, cellMode, GridController } from './gridController';
import { nearestOfEach } from './nearestOfEach';

/** Only the parts of Chart.js that the pictures use; the rest stays out of the bundle. */
export function registerParts(): void {
  Chart.register(CellElement, Filler, GridController, LinearScale, LineController, LineElement, PointElement, Tooltip);
  Interaction.modes.cell = cellMode;
  Interaction.modes.nearestOfEach = nearestOfEach;
}
