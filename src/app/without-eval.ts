import { z } from 'zod';

// Zod would compile its parsers with `new Function`, which the content security policy forbids and reports.
z.config({ jitless: true });
