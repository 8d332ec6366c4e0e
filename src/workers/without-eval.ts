// Zod would compile its parsers with `new Function`, which the content security policy forbids and reports. A worker
// imports this before all else: schemas ask while their modules load. (The page has public/without-eval.js for it.)
(globalThis as { __zod_globalConfig?: { jitless: boolean } }).__zod_globalConfig = { jitless: true };
export {};
