import { readFileSync } from 'node:fs';
import { readAtlas } from '../../src/atlas/node';
import { createMatcher } from '../../src/matching';
import { readVocabulary } from '../../src/matching/node';
import { scoreOf, meanOf, isFalse, isRaised } from '../../tests/bench/reader';
import { readExamples } from './data';
const atlas=readAtlas(), v=readVocabulary(), ex=readExamples(); const F=process.argv[2]??'/tmp/tools-reader/folds';
for (const lim of [{raise:.7},{raise:.76},{raise:.82},{raise:.88},{raise:.94},{raise:.76,rule:.8},{raise:.82,rule:.8},{raise:.82,rule:.8,ruleShort:.2}]) {
  let stopOk=0,emer=0,shortP='',shortF='';
  const sc=[...'ABCEF'].map(w=>{ const l=JSON.parse(readFileSync(`${F}/${w}.json`,'utf8')); const m=createMatcher(atlas,{...v,learned:{...l,limits:{...l.limits,raise:.76,stop:1,rule:.66,ruleShort:.05,...lim}}}); 
   for(const s of ex.stories.get(w)!) if(s.urgency==='emergency'){emer++; if(m.text(s.text).hold==='stop')stopOk++;}
   const ps=ex.short.filter(s=>s.kind==='plain'), fs=ex.short.filter(s=>s.kind==='flag');
   if(w==='A'){shortP=(100*ps.filter(s=>isFalse(s,m.text(s.text))).length/ps.length).toFixed(1);shortF=(100*fs.filter(s=>isRaised(s,m.text(s.text))).length/fs.length).toFixed(1);}
   return scoreOf(m,ex.stories.get(w)!);});
  const x=meanOf(sc); console.log(JSON.stringify(lim),'raised',(100*x.raised).toFixed(1),'asked',(100*x.raisedOrAsked).toFixed(1),'false',(100*x.falseFlag).toFixed(1),sc.map(s=>(100*s.falseFlag).toFixed(0)).join('/'),'stop',(100*x.falseStop).toFixed(1),'stops emerg',(100*stopOk/emer).toFixed(0),'short plain',shortP,'short flag',shortF,'each',x.raisedEach.toFixed(1));
}
