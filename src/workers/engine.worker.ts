import './without-eval';
import { expose } from 'comlink';
import { createEngineService } from './engine/engine-service';
import { createMonthLoading } from './engine/month-loading';

const loading = createMonthLoading();
loading.begin();
expose(createEngineService(loading));
