import { layerFamilies, type LayerFamily } from './layerFamilies';
import type { LayerKind } from './layerKinds';
import { given, type LayerValues } from './layerParameters';
import { ropeParameters, type RopeValues } from './ropeParameters';

/** What a spec says of scaling means nothing where the family says how to scale. */
const unsaid: Partial<RopeValues> = Object.fromEntries(
  Object.entries(ropeParameters)
    .filter(([, parameter]) => parameter.when?.ropeType)
    .map(([name, parameter]) => [name, parameter.default]),
);

/** The values of RoPE in layers of one kind: as given, else as the family has them. */
export function layerRope(values: LayerValues, kind: LayerKind): RopeValues {
  const family: LayerFamily = layerFamilies[values.family];
  const isSliding = kind === 'sliding';
  const ofKind = isSliding ? family.sliding : family.full;
  const { ropeType, layout, ...others } = values;
  const scaling: Partial<RopeValues> =
    ropeType === 'family' ? { ...unsaid, ropeType: 'default', ...family.scaling } : { ropeType };
  return {
    ...others,
    scheme: 'ropeByLayer',
    ...scaling,
    ropeType: (isSliding ? family.sliding?.ropeType : undefined) ?? scaling.ropeType ?? 'default',
    layout: layout === 'family' ? family.rope.layout : layout,
    headDim:
      (isSliding ? undefined : given(values, 'globalHeadDim')) ??
      ofKind?.headDim ??
      values.headDim ??
      family.rope.headDim,
    ropeTheta: layerTheta(values, isSliding, family),
    partialRotaryFactor: ofKind?.partialRotaryFactor ?? values.partialRotaryFactor ?? scaling.partialRotaryFactor ?? 1,
    maxPositionEmbeddings: values.maxPositionEmbeddings ?? family.rope.maxPositionEmbeddings,
  };
}

/** A base that is given holds for sliding layers too, but where the family gives them one of their own. */
function layerTheta({ ropeTheta, localRopeTheta }: LayerValues, isSliding: boolean, family: LayerFamily): number {
  const everywhere = ropeTheta ?? family.rope.ropeTheta;
  return isSliding ? (localRopeTheta ?? family.sliding?.ropeTheta ?? everywhere) : everywhere;
}
