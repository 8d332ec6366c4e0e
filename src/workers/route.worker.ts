import { expose } from 'comlink';
import { createRouteService } from './route/route-service';

expose(createRouteService());
