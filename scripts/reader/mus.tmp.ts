import { readFileSync } from 'node:fs';
import { readAtlas } from '../../src/atlas/node';
import { createMatcher } from '../../src/matching';
import { readVocabulary } from '../../src/matching/node';
import { scoreOf, meanOf, lineOf } from '../../tests/bench/reader';
import { readExamples } from './data';
const atlas=readAtlas(), v=readVocabulary(), ex=readExamples();
for (const [name,vv] of [['with',v],['no asides',{...v,grammar:{...v.grammar,asides:{},asideClauses:{}}}]] as const) {
const sc=[...'ABCEF'].map(w=>{const l=JSON.parse(readFileSync(`/tmp/tools-reader/folds/${w}.json`,'utf8')); const m=createMatcher(atlas,{...vv,learned:l}); const s=scoreOf(m,ex.stories.get(w)!);
 if(process.argv[2]&&name==='with') for(const st of ex.stories.get(w)!) if(st.muscles?.length){const a=m.text(st.text);const at=a.muscles.findIndex(x=>st.muscles!.includes(x.id)); if(at<0||at>2) console.log(w,st.id,'#'+(at+1),st.muscles.join(','),'|',a.hold??'',a.muscles.slice(0,4).map(x=>x.id).join(','),'|',a.zones.slice(0,6).map(z=>z.id).join(' '),'|',st.text);}
 return s;});
console.log(lineOf(name,meanOf(sc)));
for(const set of ['descriptions','second','third']) { const m=createMatcher(atlas,{...vv,learned:JSON.parse(readFileSync('/tmp/tools-reader/folds/A.json','utf8'))}); const {readCases}=await import('../../tests/bench/cases'); const c=readCases(set); const p=c.map(({text,expected})=>m.text(text).muscles.findIndex(x=>x.id===expected)); console.log(set,[1,3,5].map(k=>(100*p.filter(x=>x>=0&&x<k).length/c.length).toFixed(1)).join('/')); }
}
