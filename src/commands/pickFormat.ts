import * as vscode from 'vscode';
import { formats, type ExportFormat } from '../exports/formats';
import { translated } from '../words/say';

/** Where an export goes. */
export type Destination = 'clipboard' | 'editor' | 'file';

export interface PickedFormat {
  readonly format: ExportFormat;
  /** Set where the user chose another than the usual one. */
  readonly destination?: Destination;
}

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ExportFormat;
}

interface DestinationButton extends vscode.QuickInputButton {
  readonly destination: Destination;
}

/** Whether a format is text, which a clipboard or an editor can hold. */
export const isText = ({ id }: ExportFormat): boolean => id !== 'npy';
/** Code is for an editor, data for a file. */
export const usualDestination = ({ language }: ExportFormat): Destination => (language ? 'editor' : 'file');

/** Ask for a format. With `buttons`, each may go to another place than the usual one. */
export function pickFormat(
  title: string,
  isOffered: (format: ExportFormat) => boolean = () => true,
  buttons: (format: ExportFormat) => readonly Destination[] = () => [],
): Promise<PickedFormat | undefined> {
  const picker = vscode.window.createQuickPick<FormatItem>();
  picker.title = title;
  picker.placeholder = vscode.l10n.t('As what?');
  picker.matchOnDetail = true;
  picker.items = formats.filter(isOffered).map((format) => ({
    format,
    label: format.name,
    detail: translated(format.summary),
    buttons: buttons(format).map(buttonTo),
  }));
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      const [item] = picker.selectedItems;
      resolve(item && { format: item.format });
      picker.hide();
    });
    picker.onDidTriggerItemButton(({ item, button }) => {
      resolve({ format: item.format, destination: (button as DestinationButton).destination });
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function buttonTo(destination: Destination): DestinationButton {
  switch (destination) {
    case 'clipboard':
      return { destination, iconPath: new vscode.ThemeIcon('copy'), tooltip: vscode.l10n.t('Copy') };
    case 'editor':
      return { destination, iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: vscode.l10n.t('Open in an editor') };
    case 'file':
      return { destination, iconPath: new vscode.ThemeIcon('save'), tooltip: vscode.l10n.t('Save to a file') };
  }
}
