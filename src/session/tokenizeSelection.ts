import { joinTokens } from '../tokenize/joinTokens';
import { Cancelled, type Cancellation } from '../tokenize/tokenizer';
import type { SessionPorts } from './ports';
import { capped, lengthOf, type Selection } from './selection';
import type { Sequence } from './sequence';
import type { Settings } from './settings';

/**
 * The tokens of a selection under the settings, each of its stretches tokenized on its own.
 * @param onProgress is told the share that is done, from 0 to 1
 * @throws Cancelled where the cancellation was honoured
 */
export async function tokenizeSelection(
  ports: SessionPorts,
  { tokenizer, maxCharacters }: Settings,
  selection: Selection,
  cancellation: Cancellation,
  onProgress: (share: number) => void,
): Promise<Sequence> {
  const segments = capped(selection.segments, maxCharacters);
  const total = Math.max(1, lengthOf(segments));
  const parts = [];
  let done = 0;
  for (const { text } of segments) {
    const before = done;
    parts.push(
      await ports.tokenize(tokenizer, text, {
        cancellation,
        onProgress: (share) => {
          onProgress((before + share * text.length) / total);
        },
      }),
    );
    if (cancellation.isCancellationRequested) throw new Cancelled();
    done += text.length;
  }
  const wasCapped = done < lengthOf(selection.segments);
  const info = ports.tokenizers.find(({ id }) => id === tokenizer) ?? { id: tokenizer };
  return { selection, segments, tokens: joinTokens(parts, info), wasCapped, maxCharacters };
}
