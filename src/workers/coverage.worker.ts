import { expose } from 'comlink';
import { createCoverageService } from './coverage/coverage-service';

expose(createCoverageService());
