import * as vscode from 'vscode';
import type { Spec } from '../schemes/encoding';
import { defaultScheme, schemes } from '../schemes/registry';
import { resolveSpec } from '../schemes/resolveSpec';
import { lengthOfTexts } from '../session/comparedTexts';
import { fewestSpecs, mostSpecs, type Comparison } from '../session/comparison';
import { Disposables } from './disposables';

const key = 'phasor.comparison';
/** UTF-16 units; longer texts are compared for as long as the window lives. */
const longest = 1_000_000;

/** What is compared without a file, kept in the workspace's memory. */
export class ComparisonMemory extends Disposables {
  readonly #changed = this.add(new vscode.EventEmitter<void>());
  /** Something else is compared. */
  readonly onDidChange = this.#changed.event;
  #comparison: Comparison | undefined;

  constructor(private readonly memory: vscode.Memento) {
    super();
  }

  /** What was last compared in this workspace, as far as it still makes sense; something to begin with where nothing was. */
  get comparison(): Comparison {
    return (this.#comparison ??= this.#recall());
  }

  /** The specs last compared; none where nothing was, or texts were. */
  get lastSpecs(): readonly Spec[] {
    const { specs, texts } = this.comparison;
    return this.memory.get(key) === undefined || texts ? [] : specs;
  }

  async keep(comparison: Comparison): Promise<void> {
    this.#comparison = comparison;
    const isLong = lengthOfTexts(comparison.texts ?? []) > longest;
    await this.memory.update(key, isLong ? undefined : comparison);
    this.#changed.fire();
  }

  #recall(): Comparison {
    const { specs, texts, baseline } = this.memory.get<Partial<Comparison>>(key) ?? {};
    const sound = Array.isArray(specs) ? specs.slice(0, mostSpecs).flatMap(specIfSound) : [];
    if (texts && sound.length === 1) return { specs: sound, texts, baseline };
    if (sound.length >= fewestSpecs && sound.length === specs?.length) return { specs: sound, baseline };
    const usual = [defaultScheme, ...schemes].map(({ id }) => resolveSpec({ scheme: id }));
    return { specs: [...sound, ...usual].slice(0, Math.max(fewestSpecs, sound.length)) };
  }
}

/** Schemes come and go with the extensions that bring them. */
function specIfSound(spec: unknown): Spec[] {
  try {
    return [resolveSpec(spec)];
  } catch {
    return [];
  }
}
