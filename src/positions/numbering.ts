/** How a model family numbers tokens where some are padding. */
export interface Numbering {
  /** The position of the first token that is not padding. */
  readonly first: number;
  /** The position of every padding token; it is masked, so that any row of a table will do. */
  readonly padding: number;
}

/** BLOOM: `(cumsum(mask) − 1) · mask`. */
export const bloomNumbering: Numbering = { first: 0, padding: 0 };

/** `generate` of Hugging Face, for GPT-2, Llama …: `cumsum(mask) − 1`, and for padding 0 (transformers 4 had 1). */
export const generateNumbering: Numbering = { first: 0, padding: 0 };

/** The rows of OPT's table: `cumsum(mask) · mask − 1 + 2`. */
export const optNumbering: Numbering = { first: 2, padding: 1 };

/**
 * The fairseq family (RoBERTa, XLM-R, Longformer, M2M-100, NLLB, XGLM): `cumsum(mask) · mask + paddingIdx`. Padding keeps
 * the row of its own that is all zeros; `paddingIdx` is 1 in all of them.
 */
export function fairseqNumbering(paddingIdx = 1): Numbering {
  return { first: paddingIdx + 1, padding: paddingIdx };
}

/**
 * The numbering of the tokens that come after `past` others in a KV cache, for families that look at the mask of the new
 * tokens alone (fairseq). Where the mask covers the cache too (OPT, `generate`), take a slice of all positions instead.
 */
export function afterCache({ first, padding }: Numbering, past: number): Numbering {
  return { first: first + past, padding };
}
