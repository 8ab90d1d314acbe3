/** Kinds of telling that a reader by phrases fails on, several sentences of each that it was not taught. */

/** A dangerous sign told sideways -> flags, any of which is right. */
export const SIDEWAYS: readonly (readonly [kind: string, text: string, ...flags: string[]])[] = [
  ['breath', 'struggling for air ever since the train', 'breathless'],
  ['breath', 'I only manage half breaths, the whole ones stab my side', 'breathless'],
  ['breath', 'Nan sleeps sitting up now, flat on her back she says she drowns', 'breathless'],
  ['breath', 'I cannot get to the end of a sentence without a rest for air', 'breathless'],
  [
    'fainting',
    'my chest went tight and I blacked out on the landing',
    'heart-signs',
    'new-chest-pain',
  ],
  [
    'fainting',
    'everything went dark with this pressure behind my breastbone, woke up on the floor',
    ...['heart-signs', 'aorta-signs', 'new-chest-pain'],
  ],
  [
    'fainting',
    'ripping pain down my back, then I passed out at the sink',
    ...['aorta-signs', 'heart-signs'],
  ],
  [
    'one side',
    'my right side has gone to sleep since breakfast and will not wake up',
    ...['stroke-signs', 'new-weakness'],
  ],
  ['one side', 'his mouth hangs on the left and his words are mush', 'stroke-signs'],
  [
    'double',
    'I see two of everything and the side of my neck is sore',
    'neck-artery',
    'stroke-signs',
  ],
  ['hand', "can't hold a fork in my left hand since Sunday", 'new-weakness', 'hand-nerve'],
  ['hand', 'cups slide out of my hand, it has lost its strength this week', 'new-weakness'],
  ['bladder', 'low back pain and I keep having to dash to the toilet and leak', 'cauda-equina'],
  ['bladder', 'since my back went I cannot tell when I need to wee', 'cauda-equina'],
  ['mouth', 'I can hardly open my mouth, dribbling, jaw swollen up', 'swallow-breathe'],
  ['mouth', 'the swelling under my tongue is so big I cannot swallow my spit', 'swallow-breathe'],
  [
    'night and months',
    'half a year of physio and tablets did nothing, the ache is there at rest and worse at night',
    ...['steady-pain', 'unwell-with-pain', 'back-check-first'],
  ],
  [
    'night and months',
    'nothing has helped in four months, and the deep ache keeps me up every night whatever I do',
    ...['steady-pain', 'unwell-with-pain', 'back-check-first'],
  ],
  [
    'heart as indigestion',
    'a burning like indigestion each time I climb the stairs, gone when I sit',
    ...['pain-with-effort', 'new-chest-pain'],
  ],
  [
    'heart as indigestion',
    'wind pain into my jaw on every hill, standing still cures it',
    ...['pain-with-effort', 'new-chest-pain', 'heart-signs'],
  ],
  ['colour', 'there is a red tinge when I pee', 'blood-in-urine'],
  ['colour', 'my wee came out like cola the day after the gym challenge', 'dark-urine'],
  ['colour', 'what I pass is black and sticky like tar, and my belly cramps', 'blood-in-stool'],
];

/** Harmless, and told in words of danger. */
export const HARMLESS: readonly (readonly [kind: string, text: string])[] = [
  ['tool', "a mate's elbow dug into my thigh at football, it is sore when I squat"],
  ['tool', 'I push a golf ball under my foot and the sole feels better for it'],
  ['other', 'my dad had a stroke, I lift him a lot and my low back aches when I bend'],
  ['other', 'my sister fainted at the wedding and catching her strained my forearm'],
  ['picture', 'my head sits like a snapped stem on my neck after a day at the screen'],
  ['picture', 'as if a lorry drove over my thighs, after the first spin class'],
  ['idiom', 'it turns my stomach to admit it but my neck is stiff from lying on the sofa'],
  ['idiom', 'the hill was breathtaking, my calves are sore today'],
  ['comparison', 'feel as if I fell down stairs, which I did not, thighs sore from squats'],
  [
    'comparison',
    'you would think I had been in a crash, I only slept on a bad pillow, neck is stiff',
  ],
  ['asleep', 'my arm drops off to sleep at night when I lie on it, back in a minute'],
  ['asleep', 'my foot goes to sleep when I kneel and wakes as soon as I stand'],
  ['sight', "the doctor can't see a thing on the scan, sore beside the shoulder blade when I row"],
  ['sight', 'I could see nothing of the stage and craned my neck for two hours, it is stiff'],
  ['old', 'broke that wrist at nine, healed long ago, the thumb aches from texting'],
  [
    'old',
    'a clot in my leg fifteen years ago, all gone; today the calves are sore from step class',
  ],
  ['ruled out', 'they did the ECG, heart is sound'],
  ['ruled out', 'they did the ECG, heart is sound, sore spot by the breastbone after press ups'],
  ['ruled out', 'the scan of the calf found no clot, it only pulls when I go up on my toes'],
  ['feared', 'I was scared it was cancer, but it only hurts when I turn my head to the left'],
  ['feared', 'afraid of a heart attack, though it is one sore spot that I can press'],
  ['told', 'told to ring if I go numb between the legs; I have not, my low back is stiff, no more'],
];
