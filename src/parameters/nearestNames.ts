/**
 * The at most `count` names that are most like a mistyped one, the most alike first: few edits apart, upper and lower
 * case and punctuation aside, or with a long stretch in common ("heads" in "numAttentionHeads").
 */
export function nearestNames(mistyped: string, names: readonly string[], count: number): readonly string[] {
  // Longer names than there are do not need to be told apart.
  const wanted = plain(mistyped.slice(0, 64));
  return names
    .map((name) => ({ name, unlikeness: unlikeness(wanted, plain(name)) }))
    .sort((a, b) => a.unlikeness - b.unlikeness)
    .slice(0, count)
    .map(({ name }) => name);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The edit distance, less twice the longest common stretch. */
function unlikeness(a: string, b: string): number {
  let longest = 0;
  let edits = Array.from({ length: b.length + 1 }, (_, j) => j);
  let common = edits.map(() => 0);
  for (let i = 1; i <= a.length; i++) {
    const [editsAbove, commonAbove] = [edits, common];
    [edits, common] = [[i], [0]];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      common[j] = isSame ? commonAbove[j - 1]! + 1 : 0;
      longest = Math.max(longest, common[j]!);
      edits[j] = Math.min(editsAbove[j]! + 1, edits[j - 1]! + 1, editsAbove[j - 1]! + (isSame ? 0 : 1));
    }
  }
  return edits[b.length]! - 2 * longest;
}
