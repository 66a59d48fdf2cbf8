type Range = { readonly type: string; readonly subtype: string; readonly quality: number };

function rangesOf(accept: string): Range[] {
  return accept.split(",").flatMap((text): Range[] => {
    const [range = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
    const [, type, subtype] = /^([\w!#$&^.+*-]+)\/([\w!#$&^.+*-]+)$/.exec(range) ?? [];
    if (type === undefined || subtype === undefined) return [];
    const quality = parameters.flatMap((parameter) => /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.exec(parameter)?.[1] ?? [])[0];
    return [{ type, subtype, quality: quality === undefined ? 1 : Number(quality) }];
  });
}

/** 3 for the type itself, 2 for `image/*`, 1 for everything, 0 for no match. */
function closeness({ type, subtype }: Range, offer: string): number {
  const [offeredType, offeredSubtype] = offer.split("/");
  if (type === "*" && subtype === "*") return 1;
  if (type !== offeredType) return 0;
  return subtype === "*" ? 2 : subtype === offeredSubtype ? 3 : 0;
}

/**
 * The offered media type that an Accept header likes best: highest quality first, then the one it names most closely, then the one offered
 * first. Without a header that is the first offer; undefined where none is acceptable (406). Media type parameters are not told apart.
 * Source: RFC 9110, section 12.5.1.
 */
export function preferredType<Offer extends string>(accept: string | undefined, offers: readonly Offer[]): Offer | undefined {
  if (accept === undefined || accept.trim() === "") return offers[0];
  const ranges = rangesOf(accept);
  let best: { offer: Offer; quality: number; closeness: number } | undefined;
  for (const offer of offers) {
    // Of the ranges that fit, the closest one decides: `image/*, image/png;q=0` takes any image but PNG.
    const [closest] = ranges
      .map((range) => ({ quality: range.quality, closeness: closeness(range, offer) }))
      .filter((match) => match.closeness > 0)
      .toSorted((a, b) => b.closeness - a.closeness);
    if (closest === undefined || closest.quality === 0) continue;
    const isBetter =
      best === undefined || closest.quality > best.quality || (closest.quality === best.quality && closest.closeness > best.closeness);
    if (isBetter) best = { offer, ...closest };
  }
  return best?.offer;
}
