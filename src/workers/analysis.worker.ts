import { expose } from 'comlink';
import { z } from 'zod';
import type { Study } from '@/studies/study';
import { createStudyService } from './analysis/study-service';

// As in the page: no compiled parsers, which the content security policy forbids.
z.config({ jitless: true });

const studies = import.meta.glob<Study>('../studies/*/index.ts', { import: 'study' });

expose(createStudyService((id) => studies[`../studies/${id}/index.ts`]?.() ?? Promise.resolve(undefined)));
