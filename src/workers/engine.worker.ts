import { expose } from 'comlink';
import { createEngineService } from './engine/engine-service';

expose(createEngineService());
