import './without-eval';
import { expose } from 'comlink';
import type { Study } from '@/studies/study';
import { createStudyService } from './analysis/study-service';

const studies = import.meta.glob<Study>('../studies/*/index.ts', { import: 'study' });

expose(createStudyService((id) => studies[`../studies/${id}/index.ts`]?.() ?? Promise.resolve(undefined)));
