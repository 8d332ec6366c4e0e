import { scanStatistic } from '@/analysis/scan/scan-statistic';
import { knoxTest } from '@/analysis/knox/knox-test';
import { nearRepeatTable } from '@/analysis/knox/near-repeat-table';
import { buildRandom } from '@/analysis/random/random';
import { drawPoisson } from '@/analysis/random/variates';
const r=buildRandom(1);
for (const [m,mu,frac,B] of [[300,0.3,.5,999],[300,3,.5,999],[300,0.3,.1,999],[2000,.1,.1,99]] as const){ const xs=Float64Array.from({length:m},()=>r.uniform()*1e4),ys=Float64Array.from({length:m},()=>r.uniform()*1e4); const counts=Float64Array.from({length:m*28},()=>drawPoisson(r,mu)); const baseline=new Float64Array(m*28).fill(mu);
 const t=performance.now(); const o=scanStatistic({xs,ys,counts,baseline},{maxFraction:frac,permutations:B}); console.log(m,mu,frac,'zones',o.zoneCount,(performance.now()-t).toFixed(0)+'ms', o.clusters[0]?.p, o.clusters.length);
 const t2=performance.now(); const o2=scanStatistic({xs,ys,counts,baseline:null},{maxFraction:frac,permutations:B}); console.log(' perm',(performance.now()-t2).toFixed(0)+'ms', o2.clusters[0]?.p); }
{const n=5000; const xs=Float64Array.from({length:n},()=>r.uniform()*1e4),ys=Float64Array.from({length:n},()=>r.uniform()*1e4),times=Float64Array.from({length:n},()=>Math.floor(r.uniform()*365));
 let t=performance.now(); const k=knoxTest({xs,ys,times},{distanceMeters:200,timeSpan:14}); console.log('knox',performance.now()-t,k.closeInSpace,k.p); t=performance.now(); const tb=nearRepeatTable({xs,ys,times}); console.log('table',performance.now()-t,tb.pairsInSpace);}
