import { readAtlas } from './src/atlas/node'; import { createMatcher } from './src/matching'; import { readVocabulary } from './src/matching/node';
const m=createMatcher(readAtlas(),readVocabulary());
const F=[
["breathless","I keep struggling for air when I climb into bed and by night I have to sleep sitting up"],
["breathless","since yesterday I manage only half breaths"],
["breathless","Flew back on Friday. Now I can't fill my lungs and have to stop in the middle of a sentence"],
["heart-signs,aorta-signs,ectopic,breathless","got up from the sofa with this chest ache and everything went dark, woke on the carpet"],
["heart-signs,new-chest-pain","I blacked out at work after an hour of a tight chest"],
["stroke-signs,new-weakness","my right side has gone to sleep since breakfast and won't wake up"],
["neck-artery,headache-nerve-signs,stroke-signs","my neck hurts since the massage and I see two of everything"],
["new-weakness,hand-nerve,cord-signs,stroke-signs","I can't hold a fork in my left hand any more, it just falls out"],
["cauda-equina","my back is killing me and I keep having to dash to the loo and don't make it"],
["swallow-breathe,tooth-infection","since the tooth went bad I can hardly open my mouth and I'm dribbling"],
["steady-pain,unwell-with-pain,back-check-first","six months of physio and tablets and the ache in my hip bone is there all night just the same"],
["heart-signs,new-chest-pain,pain-with-effort","indigestion comes on the stairs and in the cold wind, gone when I stand still on the landing"],
["blood-in-urine","there is a red tinge when I pee"],
["sepsis","had a chest infection last week and now he doesn't know where he is and his skin is blotchy"],
["shingles","a band of skin round my left ribs burns and there are little blisters since this morning"],
["leg-clot","my left calf is fat and warm since the flight"],
["cauda-equina","sat on the toilet and could not feel the paper"],
["giant-cell-arteritis","I'm 72, combing my hair hurts at the temple and my jaw gets tired chewing"],
["aorta-signs","something tore between my shoulder blades out of the blue and I nearly passed out"],
];
const P=[
"A mate's elbow dug into my thigh at football and it is sore when I squat",
"My dad had a stroke in spring so I drive a lot, now my low back aches when I get out of the car",
"My head feels like a snapped stem at the base of the skull after a day at the screen",
"It turns my stomach to say it but my neck is stiff because I never exercise",
"It feels as if I fell down the stairs, which I did not, just a new gym class, thighs sore",
"my arm drops off to sleep at night when I lie on it and comes back in a minute, otherwise my shoulder aches when I reach up",
"the doctor can't see a thing on the scan, it aches beside the shoulder blade when I row",
"I broke that wrist at nine, healed long ago, now the thumb side aches from texting",
"they did the ECG, heart is sound, and the sore spot is where the rib meets the breastbone when I press it",
"I was worried it might be cancer but it only hurts when I turn my head to the left",
"rolled my calf on a tennis ball and it's tender, tight since I ran on my toes",
"told to come back if I lose feeling or can't pee, I have not, only my low back hurts when I bend",
"no fever, no numbness, I pee fine. Low back tight when I get out of a chair",
"I work as a nurse on a stroke ward and my shoulders are tight after the shift",
"my hands went dead on the bike and were fine after a shake, neck's a bit stiff",
];
for(const [f,s] of F){const r=m.text(s!); const ids=r.redFlags.map(x=>x.id); const ok=f!.split(',').some(x=>ids.includes(x)); console.log(ok?'ok  ':(r.ask.some(a=>f!.split(',').includes(a.id))?'ASK ':'MISS'),r.hold??'-',s,'=>',r.redFlags.map(x=>x.id+(x.sure?'!':'')+'['+x.said.map(p=>s!.slice(p.from,p.to)).join(' | ')+']').join(' '));}
for(const s of P){const r=m.text(s); console.log(r.redFlags.length?'FALSE':'ok',r.redFlags.map(x=>x.id).join(), '|',s,'|',r.zones.slice(0,5).map(z=>z.id).join(' '),'|',r.muscles.slice(0,2).map(x=>x.id).join(), '| ask',r.ask.map(a=>a.why[0]+':'+a.id).join(' '));}
