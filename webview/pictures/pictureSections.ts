import type { ChartName } from '../../src/protocol/messages';
import type { Context, Part, PictureView } from '../page';
import { ClocksSection } from '../sections/clocksSection';
import { CurvesSection } from '../sections/curvesSection';
import { GridSection } from '../sections/gridSection';
import { HeadMatricesSection } from '../sections/headMatricesSection';
import { ProfileSection } from '../sections/profileSection';
import { SpectraSection } from '../sections/spectraSection';
import { SpectrumSection } from '../sections/spectrumSection';

/** The section that draws a picture, by the picture's name. */
export function pictureSection(name: ChartName, context: Context): Part<PictureView> {
  switch (name) {
    case 'heatmap':
    case 'difference':
    case 'heads':
    case 'similarity':
      return new GridSection(context, name);
    case 'headMatrices':
      return new HeadMatricesSection(context);
    case 'clocks':
      return new ClocksSection(context);
    case 'spectrum':
      return new SpectrumSection(context);
    case 'curves':
      return new CurvesSection(context);
    case 'spectra':
      return new SpectraSection(context);
    case 'profile':
      return new ProfileSection(context);
  }
}
