import { createRandom } from '#data/district/random';
import { createIncidentColumns, reserveRows } from '@/engine/columns/incident-columns';
import { createBinnedSums } from '@/engine/density/binned-sums';
import { createExactSums } from '@/engine/density/density-sums';
const n=4_000_000; const columns=createIncidentColumns(0); reserveRows(columns,n); columns.rowCount=n; const r=createRandom(3);
const centers=Array.from({length:60},()=>[14000*r.next()-7000,14000*r.next()-7000,100+800*r.next()]);
for(let i=0;i<n;i++){const c=centers[Math.floor(60*r.next()**1.6)]!; columns.x[i]=c[0]!+c[2]!*r.normal(); columns.y[i]=c[1]!+c[2]!*r.normal();}
const grid={west:-7200,south:-7200,cellMeters:74,columns:195,rows:195};
const cpu=(l:string,f:()=>void)=>{const a=process.cpuUsage();f();const b=process.cpuUsage(a);console.log(l,((b.user+b.system)/1000).toFixed(1));};
for(let k=0;k<2;k++){
const e=createExactSums(columns,grid,370), b=createBinnedSums(columns,grid,370);
cpu('exact 400k',()=>{e.add(0,400000);e.read()});
cpu('exact 4M',()=>{e.clear();e.add(0,n);e.read()});
cpu('binned 400k',()=>{b.add(0,400000);b.read()});
cpu('binned clear',()=>{b.clear();});
cpu('binned 4M add',()=>{b.add(0,n);});
cpu('binned 4M read',()=>{b.read()});
cpu('binned step 14k+14k',()=>{b.remove(0,14000);b.add(0,14000);b.read()});
cpu('exact step 14k+14k',()=>{e.remove(0,14000);e.add(0,14000);e.read()});
}
