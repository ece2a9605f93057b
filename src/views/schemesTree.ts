import * as vscode from 'vscode';
import { headingOf } from '../commands/schemeHeading';
import { schemesViewId } from '../ids';
import type { ComparisonMemory } from '../platform/comparisonMemory';
import { Disposables } from '../platform/disposables';
import type { Acts, Spec } from '../schemes/encoding';
import { schemeById, schemes } from '../schemes/registry';
import type { Scheme } from '../schemes/scheme';
import { fewestSpecs, mostSpecs } from '../session/comparison';
import { specFromSettings } from '../session/settings';
import type { Session } from '../session/session';
import { translated } from '../words/say';

const kinds: readonly Acts[] = ['adds', 'rotates', 'biases', 'nothing'];

/** A family of schemes, by what they do to attention, or a scheme: the id of either. */
type Item = string;

const isKind = (item: Item): item is Acts => kinds.some((kind) => kind === item);

/** Every scheme under its family. A tick puts it into the comparison; the one that the sidebar shows is described as such. */
export class SchemesTree extends Disposables implements vscode.TreeDataProvider<Item> {
  readonly #changed = this.add(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<Item>;
  /** Ticked, in the order of the ticks: also while they are too few to compare. */
  #ticked: readonly string[];

  constructor(
    private readonly session: Session,
    private readonly memory: ComparisonMemory,
    private readonly compare: (specs: readonly Spec[]) => Promise<void>,
  ) {
    super();
    this.#ticked = this.#compared();
    this.#view = this.add(
      vscode.window.createTreeView(schemesViewId, {
        treeDataProvider: this,
        manageCheckboxStateManually: true,
        showCollapseAll: true,
      }),
    );
    this.add(
      this.#view.onDidChangeCheckboxState(({ items }) =>
        this.tick(items.filter(([item]) => !isKind(item)).map(([item, state]) => [item, state === checked] as const)),
      ),
    );
    this.add(
      memory.onDidChange(() => {
        this.#ticked = this.#compared();
        this.#refresh();
      }),
    );
    let shown = session.settings.scheme;
    this.add(
      session.onDidChange(() => {
        if (session.settings.scheme === shown) return;
        shown = session.settings.scheme;
        this.#changed.fire(undefined);
      }),
    );
  }

  get isVisible(): boolean {
    return this.#view.visible;
  }

  get message(): string {
    return this.#view.message ?? '';
  }

  getChildren(item?: Item): Item[] {
    if (item === undefined) return kinds.filter((kind) => schemes.some(({ acts }) => acts === kind));
    return schemes.filter(({ acts }) => acts === item).map(({ id }) => id);
  }

  getParent(item: Item): Item | undefined {
    return schemeById(item)?.acts;
  }

  getTreeItem(item: Item): vscode.TreeItem {
    const scheme = schemeById(item);
    if (!scheme || isKind(item)) return this.#familyItem(item as Acts);
    return this.#schemeItem(scheme);
  }

  /** Schemes were ticked or unticked: compare what is ticked now, if it can be. */
  async tick(changes: readonly (readonly [string, boolean])[]): Promise<void> {
    let ticked = [...this.#ticked];
    for (const [id, isTicked] of changes) {
      ticked = ticked.filter((other) => other !== id);
      if (isTicked) ticked.push(id);
    }
    this.#ticked = ticked;
    if (ticked.length >= fewestSpecs && ticked.length <= mostSpecs) {
      const { specs } = this.memory.comparison;
      // What was set in the panel stays as it was set there.
      const of = (id: string) => specs.filter(({ scheme }) => scheme === id);
      const next = ticked.flatMap((id) => (of(id).length > 0 ? of(id) : [specFromSettings(this.session.settings, id)]));
      await this.compare(next.slice(0, mostSpecs));
    }
    this.#refresh();
  }

  #compared(): readonly string[] {
    return [...new Set(this.memory.lastSpecs.map(({ scheme }) => scheme))];
  }

  #refresh(): void {
    const count = this.#ticked.length;
    this.#view.message =
      count === 1
        ? vscode.l10n.t('Tick one more scheme to compare.')
        : count > mostSpecs
          ? vscode.l10n.t('{0} schemes are ticked, but two to six can be compared.', count)
          : '';
    this.#changed.fire(undefined);
  }

  #familyItem(acts: Acts): vscode.TreeItem {
    const item = new vscode.TreeItem(headingOf(acts), vscode.TreeItemCollapsibleState.Expanded);
    item.contextValue = 'family';
    return item;
  }

  #schemeItem({ id, name, summary: english, formula, citation }: Scheme): vscode.TreeItem {
    const summary = translated(english);
    const item = new vscode.TreeItem(name);
    const isShown = id === this.session.settings.scheme;
    item.id = id;
    item.description = isShown ? vscode.l10n.t('shown · {0}', summary) : summary;
    const { authors, year, title } = citation;
    item.tooltip = [summary, translated(formula), `${authors} ${year}, ${title}`].join('\n');
    item.contextValue = 'scheme';
    const isTicked = this.#ticked.includes(id);
    const does = isTicked ? vscode.l10n.t('In the comparison') : vscode.l10n.t('Not in the comparison');
    item.checkboxState = { state: isTicked ? checked : unchecked, tooltip: does };
    item.accessibilityInformation = { label: `${name}, ${does}. ${summary}` };
    return item;
  }
}

const { Checked: checked, Unchecked: unchecked } = vscode.TreeItemCheckboxState;
