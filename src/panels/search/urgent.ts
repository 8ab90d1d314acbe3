/**
 * Queries that sound like a red flag. Help comes before any search result, so these err on the side
 * of showing it. Each names red flags of the atlas, which say what to do.
 */
const SOUNDS: readonly { readonly like: RegExp; readonly flags: readonly string[] }[] = [
  {
    like: /chest (pain|pressure|tight|discomfort)|heart attack|cold sweat/,
    flags: ['heart-signs', 'after-needling-chest'],
  },
  {
    like: /breath|short of air|coughing blood|lung collapse|pneumothorax/,
    flags: ['breathless', 'after-needling-chest'],
  },
  {
    like: /saddle|bladder|bowel|incontinen|numb (groin|genital|between)|cauda/,
    flags: ['cauda-equina'],
  },
  { like: /stroke|face (droop|numb)|slurred|speech/, flags: ['stroke-signs'] },
  { like: /worst headache|thunderclap|sudden headache/, flags: ['thunderclap-headache'] },
  { like: /stiff neck.*fever|fever.*stiff neck|mening/, flags: ['fever-stiff-neck'] },
  { like: /(vision|sight) loss|lost (vision|sight)|cannot see|blind/, flags: ['sight-loss'] },
  {
    like: /(swollen|hot|red) (calf|leg)|blood clot|\bdvt\b|thrombosis/,
    flags: ['leg-clot', 'breathless'],
  },
  { like: /(swollen|hot|red) (joint|knee)/, flags: ['hot-joint'] },
  { like: /dark urine|brown urine|cola urine/, flags: ['dark-urine'] },
  { like: /testic/, flags: ['testicle-pain'] },
  {
    like: /(jaw|scalp).*(chew|temple)|temple.*(scalp|jaw)|giant cell/,
    flags: ['giant-cell-arteritis', 'sight-loss'],
  },
  { like: /double vision|droop.*eyelid|dissection/, flags: ['neck-artery'] },
  { like: /tearing pain|aneurysm|pulsat/, flags: ['aorta-signs'] },
];

/** Ids of the red flags that a query sounds like; empty for nearly all queries. */
export function urgentFlags(query: string): readonly string[] {
  const text = query.toLowerCase().replace(/\s+/g, ' ');
  return [...new Set(SOUNDS.filter(({ like }) => like.test(text)).flatMap(({ flags }) => flags))];
}
