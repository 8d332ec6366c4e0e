// Zod would compile its parsers with `new Function`, which the content security policy forbids and reports. This must
// stand before every module: some parse while they load.
globalThis.__zod_globalConfig = { jitless: true };
