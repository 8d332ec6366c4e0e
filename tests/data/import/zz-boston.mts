import { importInto } from '#data/import/run-import';
import { parseSettings } from '#data/import/settings/parse-settings';
import { createMemoryTarget } from '#tests/data/import/memory-target';
const R='/work/shared/realcase/boston311_2015/';
const target=createMemoryTarget();
const t=performance.now();
const rec=await importInto(target,[
 {name:'boston_311_2015.csv.gz',role:'incidents',content:{path:R+'boston_311_2015.csv.gz'}},
 ...['boston_boundary','boston_neighborhoods','boston_police_districts'].map(n=>({name:n+'.geojson.gz',role:'regions' as const,content:{path:R+n+'.geojson.gz'}})),
],parseSettings({}),{});
console.log(performance.now()-t);
console.log(JSON.stringify(rec.counts,null,1)); for(const d of rec.decisions) console.log(d.zh+'\n  '+d.en);
const c=target.content(); console.log(c.identity, [...c.levels.values()], c.categories.size,[...c.sources.values()], c.departments.size, [...c.datasets.values()]);
console.log([...c.incidents.values()][5]); console.log(c.regions.get('15')?.region,[...c.regions.values()][0]!.region);
const by:Record<string,number>={}; for (const p of c.imports[0]!.problems) by[p.code]=(by[p.code]??0)+1; console.log(by); for (const p of c.imports[0]!.problems.filter((p,i)=>i%60===0||p.code.startsWith('region-') && p.file.includes('geojson'))) console.log(JSON.stringify(p));
const st:Record<string,number>={}; for(const i of c.incidents.values()) st[i.state]=(st[i.state]??0)+1; console.log(st);
