import { formatNumber } from '../numerics/format';
import { isOfAllColumns, type ChartName } from '../protocol/messages';
import type { Controls, Picture, Snapshot } from '../protocol/snapshot';
import { say } from '../words/say';
import { gridFinding, profileFinding } from './pictureFinding';
import { pictureCaption, specText } from './pictureCaption';

export interface ReportInput {
  readonly snapshot: Snapshot;
  readonly controls: Controls;
  /** Of Phasor. */
  readonly version: string;
  /** The name of the report's own file without its extension; its pictures begin with it. */
  readonly stem: string;
}

/** A picture of a report: which one, the name of its file, and what one sees in it. */
export interface ReportPicture {
  readonly column: number;
  readonly chart: ChartName;
  readonly fileName: string;
  /** The finding in words, for whoever does not see the picture. */
  readonly alt: string;
}

/** The pictures of a report, in its order: of each scheme what it has, then spectra and profiles of all. */
export function reportPictures({ snapshot, stem }: Pick<ReportInput, 'snapshot' | 'stem'>): readonly ReportPicture[] {
  const { pictures } = snapshot;
  const of = (column: number, chart: ChartName, alt: string | undefined): ReportPicture[] =>
    alt === undefined ? [] : [{ column, chart, fileName: `${stem}-${chart}-${column + 1}.png`, alt }];
  return [
    ...pictures.flatMap((picture, column) => [
      ...of(column, 'heatmap', gridFinding(picture.name, picture.heatmap)),
      ...of(column, 'difference', gridFinding(picture.name, picture.difference)),
      ...of(column, 'heads', gridFinding(picture.name, picture.heads)),
      ...of(column, 'spectrum', spectrumFinding(picture)),
    ]),
    ...spectraOfAll(pictures, stem),
    { column: 0, chart: 'profile', fileName: `${stem}-profile.png`, alt: pictures.map(profileFinding).join(' ') },
  ];
}

/** A comparison as a page of Markdown: text and specs, the measured properties with their definitions, the pictures. */
export function comparisonReport(input: ReportInput): string {
  const { snapshot, controls } = input;
  const { pictures, properties = [], baseline, notices } = snapshot;
  const names = pictures.map(({ name }) => name);
  const shown = reportPictures(input);
  return [
    `# ${say`Comparison of ${names.map(plain).join(', ')}`}`,
    plain(pictureCaption({ ...input, pictures })),
    ...(baseline === undefined ? [] : [say`Differences are to ${plain(names[baseline] ?? '')}.`]),
    ...notices.map((notice) => `> ${plain(notice)}`),
    `## ${say`Specs`}`,
    ...pictures.map(({ spec, name }) => `${plain(name)}: ${plain(specText(spec, controls))}\n\n${jsonBlock(spec)}`),
    ...(properties.length === 0 ? [] : [`## ${say`Measured properties`}`, propertyTable(names, properties)]),
    ...(properties.length === 0 ? [] : [properties.map(definition).join('\n')]),
    `## ${say`Distance profiles`}`,
    ...shown.filter(({ chart }) => chart === 'profile').map(image),
    ...withHeading(say`Spectra`, shown.filter(({ chart }) => chart === 'spectra').map(image)),
    ...pictures.flatMap((picture, column) => [
      `## ${plain(picture.name)}`,
      `${plain(picture.summary)} ${plain(picture.citation.text)}, <${picture.citation.url}>.`,
      ...shown.filter((one) => !isOfAllColumns(one.chart) && one.column === column).map(image),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** One picture of all spectra, where there are several. */
function spectraOfAll(pictures: readonly Picture[], stem: string): ReportPicture[] {
  const findings = pictures.flatMap((picture) => spectrumFinding(picture) ?? []);
  if (pictures.filter(({ spectrum }) => spectrum).length < 2) return [];
  return [{ column: 0, chart: 'spectra', fileName: `${stem}-spectra.png`, alt: findings.join(' ') }];
}

const withHeading = (heading: string, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`## ${heading}`, ...parts];

function spectrumFinding({ name, spectrum }: Picture): string | undefined {
  const finite = spectrum?.wavelengths.filter(Number.isFinite);
  if (!finite || finite.length === 0) return undefined;
  const ends = [finite.reduce((a, b) => Math.min(a, b)), finite.reduce((a, b) => Math.max(a, b))];
  const [shortest, longest] = ends.map((end) => formatNumber(end));
  return say`${name}: ${finite.length} wavelengths from ${shortest ?? ''} to ${longest ?? ''} positions.`;
}

const image = ({ alt, fileName }: ReportPicture): string => `![${plain(alt)}](${encodeURI(fileName)})\n\n${plain(alt)}`;

const jsonBlock = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

function propertyTable(names: readonly string[], rows: NonNullable<Snapshot['properties']>): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => plain(cell)).join(' | ')} |`;
  const rule = `| --- |${' ---: |'.repeat(names.length)}`;
  return [line([say`Property`, ...names]), rule, ...rows.map(({ label, cells }) => line([label, ...cells]))].join('\n');
}

const definition = ({ label, definition: words }: { readonly label: string; readonly definition: string }): string =>
  `- **${plain(label)}**: ${plain(words)}`;

/** Text that stays text in Markdown: names of files and schemes may hold its signs. */
const plain = (text: string): string => text.replaceAll(/[\\`*_[\]<>|#]/g, '\\$&').replaceAll(/\s*\n\s*/g, ' ');
