import { importInto } from '#data/import/run-import';
import { parseSettings } from '#data/import/settings/parse-settings';
import { createMemoryTarget } from '#tests/data/import/memory-target';
const R='/work/shared/realcase/boston311_2015/';
const mem=createMemoryTarget();
const target={...mem, write: (work:any)=>mem.write((w:any)=>work({...w,putIncidents:(x:any)=>Promise.resolve({created:x.length,updated:0,unchanged:0})}))};
const t=performance.now(); let ph='';
const rec=await importInto(target as any,[
 {name:'boston_311_2015.csv',role:'incidents',content:{path:'/tmp/m1.csv'}},
 ...['boston_boundary','boston_neighborhoods','boston_police_districts'].map(n=>({name:n+'.geojson.gz',role:'regions' as const,content:{path:R+n+'.geojson.gz'}})),
],parseSettings({}),{onProgress:(p)=>{if(p.phase!==ph){ph=p.phase;console.log(ph,((performance.now()-t)/1000).toFixed(1),process.cpuUsage().user/1e6)}}});
console.log('end',((performance.now()-t)/1000).toFixed(1),'cpu',process.cpuUsage().user/1e6,'rss',process.memoryUsage().rss/1e6,'max',process.resourceUsage().maxRSS/1e3);
console.log(rec.counts);
